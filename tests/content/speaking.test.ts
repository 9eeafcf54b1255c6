/** Proves how the language changes: whole, the latest asked for, and told to whoever listens. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesPlugin } from '../../build/messages-plugin.ts';
import { ACCENTED, MIRRORED, pseudoCatalogue } from '../../build/pseudo-languages.ts';
import { languageOf } from '../../content/strings/languages.ts';
import {
  speak,
  speaking,
  speakingEnglish,
  trackReads,
  whenLanguageChanges,
} from '../../content/strings/speaking.ts';
import { text } from '../../content/strings/text.ts';

const inLanguage = (tag: string) => ({ ...speakingEnglish, ...languageOf(tag) });

afterEach(() => speak(speakingEnglish));

describe('speaking', () => {
  it('changes the words once they have been read, and tells it once', async () => {
    const changed = vi.fn();
    const stop = whenLanguageChanges(changed);
    const soon = speak(inLanguage('de'));
    expect(text('nav.today')).toBe('Today');
    await soon;
    expect(text('nav.today')).toBe('Heute');
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await speak(inLanguage('pl'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('goes by the last of several that were asked for at once', async () => {
    await Promise.all([speak(inLanguage('fr')), speak(inLanguage('es')), speak(inLanguage('cy'))]);
    expect(speaking().tag).toBe('cy');
  });

  it('goes on as before when there is no such language', async () => {
    await speak(inLanguage('pl'));
    await expect(speak({ ...inLanguage('pl'), tag: 'xx' })).rejects.toThrow('There is no catalogue of "xx"');
    expect(text('nav.today')).toBe('Dzisiaj');
  });

  it('lets a window know that its words depend on the language', () => {
    const read = vi.fn();
    trackReads(read);
    text('nav.today');
    expect(read).toHaveBeenCalled();
    trackReads(() => undefined);
  });
});

describe('the languages of the tests', () => {
  const english = {
    'a.one': 'Break in {n, plural, =0 {less than a minute} one {# minute} other {# minutes}}.',
    'a.two': 'It’s {name}',
  };

  it('are longer and accented, each message between brackets, its values as they are', () => {
    const catalogue = pseudoCatalogue(english);
    expect(catalogue['a.one']).toBe(
      '⟦Ɓŕèéàáķ ìíñ {n, plural, =0 {ļèéšš ţĥàáñ àá ɱìíñùúţèé} one {# ɱìíñùúţèé} other {# ɱìíñùúţèéš}}.⟧',
    );
    expect(catalogue['a.two']).toBe('⟦ÌÍţ’š {name}⟧');
  });

  it('run both ways', () => {
    expect(languageOf(ACCENTED).direction).toBe('ltr');
    expect(languageOf(MIRRORED).direction).toBe('rtl');
  });

  it('keep what ICU would read as its own', () => {
    expect(pseudoCatalogue({ a: "x '{' y" })['a']).toBe("⟦ẋ '{' ý⟧");
  });

  /** What the plugin tells of the languages in a mode of the build. */
  function languagesIn(mode: string): string {
    const plugin = messagesPlugin();
    const { configResolved, load } = plugin;
    if (typeof configResolved !== 'function' || typeof load !== 'function') throw new Error('not functions');
    void configResolved.call({} as never, { mode } as never); // it asks for the mode alone
    const source: unknown = load.call({} as never, '\0virtual:languages');
    if (typeof source !== 'string') throw new Error('no source');
    return source;
  }

  it('are in no build but the tests’ own', () => {
    expect(languagesIn('test')).toContain(ACCENTED);
    expect(languagesIn('production')).not.toContain(ACCENTED);
    expect(languagesIn('production')).not.toContain(MIRRORED);
    expect(languagesIn('production')).toContain('"pl"');
  });
});
