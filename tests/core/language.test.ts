/** Proves which language is spoken, by what was chosen and what the system prefers. */
import { describe, expect, it } from 'vitest';
import { chooseLanguage, type Available } from '../../electron/core/language.ts';

const language = (tag: string, formats = tag, direction: 'ltr' | 'rtl' = 'ltr'): Available => ({
  tag,
  direction,
  formats,
});
const there = [
  language('en-GB'),
  language('cy'),
  language('de'),
  language('pl'),
  language('ur', 'ur', 'rtl'),
] as const satisfies [Available, ...Available[]];
const spoken = (chosen: string, system: readonly string[]) => chooseLanguage(chosen, system, there);

describe('the language that is spoken', () => {
  it.each([
    ['the system’s', 'system', ['pl-PL', 'en-GB'], 'pl'],
    ['the first of the system’s that there is', 'system', ['ga-IE', 'cy', 'pl'], 'cy'],
    ['English for every kind of English', 'system', ['en-US', 'pl'], 'en-GB'],
    ['English where there is none of the system’s', 'system', ['ga-IE', 'ja'], 'en-GB'],
    ['English where the system says nothing', 'system', [], 'en-GB'],
    ['the one chosen, whatever the system says', 'ur', ['pl-PL'], 'ur'],
    ['the system’s when the one chosen is not there (any more)', 'xx', ['de-AT'], 'de'],
    ['the system’s however it writes its tags', 'system', ['PL_pl'], 'pl'],
  ])('is %s', (_what, chosen, system, tag) => {
    expect(spoken(chosen, system).tag).toBe(tag);
  });

  it('does not take a language for another that begins alike', () => {
    expect(spoken('system', ['den', 'plt', 'pl']).tag).toBe('pl');
  });

  it.each([
    ['the system’s own way of that language', 'system', ['de-AT'], 'de-AT'],
    ['also where another language comes first', 'de', ['pl-PL', 'de-CH'], 'de-CH'],
    ['the language’s usual way where the system writes another one', 'de', ['pl-PL'], 'de'],
    ['the language’s usual way where the system names no country', 'system', ['de'], 'de'],
    ['American dates for American English', 'system', ['en-US'], 'en-US'],
  ])('writes dates and numbers in %s', (_what, chosen, system, formats) => {
    expect(spoken(chosen, system).formats).toBe(formats);
  });

  it('knows its direction', () => {
    expect(spoken('ur', []).direction).toBe('rtl');
    expect(spoken('cy', []).direction).toBe('ltr');
  });
});
