/** The language of the interface and of the content: what is spoken when, what windows are shown again, and what never follows it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentInLanguages } from '../../content/in-languages.ts';
import { contentParts, speak, speaking, speakingEnglish } from '../../content/strings/speaking.ts';
import { defaultSettings } from '../../electron/core/settings.ts';
import { contentReader } from '../../electron/read-content.ts';
import { languageSpeaker } from '../../electron/speak-language.ts';
import { inMarks, lazily, madeUp } from '../content/made-up-translation.ts';
import { started } from '../fakes/started.ts';

const allIn = (tag: string) => ({ guidance: tag, advice: tag, movements: tag });
const translated = async (parts = contentParts) => {
  const languages = contentInLanguages(lazily('cy', madeUp('cy', parts)));
  await languages.read('cy');
  return languages;
};
const welsh = { ...speakingEnglish, tag: 'cy', formats: 'cy', content: allIn('cy') };

afterEach(() => speak(speakingEnglish));

describe('the language that is spoken', () => {
  const speaker = (translated?: (tag: string) => Promise<readonly (typeof contentParts)[number][]>) => {
    const failed = vi.fn();
    return {
      failed,
      ...languageSpeaker({ system: () => ['fr-CA', 'en'], failed, ...(translated && { translated }) }),
    };
  };

  test('is the chosen one, else the system’s, and its content is in English', async () => {
    const { follow, failed } = speaker();
    await follow('de');
    expect(speaking()).toMatchObject({ tag: 'de', content: allIn('en-GB') });
    await follow('system');
    expect(speaking()).toMatchObject({ tag: 'fr', formats: 'fr-CA' });
    expect(failed).not.toHaveBeenCalled();
  });

  test('has each part of the content that may be shown in it', async () => {
    await speaker(() => Promise.resolve(['guidance', 'movements'])).follow('cy');
    expect(speaking().content).toEqual({ guidance: 'cy', advice: 'en-GB', movements: 'cy' });
  });

  test('is spoken all the same when its translation of the content cannot be read, which is told', async () => {
    const { follow, failed } = speaker(() => Promise.reject(new Error('torn')));
    await follow('pl');
    expect(speaking()).toMatchObject({ tag: 'pl', content: allIn('en-GB') });
    expect(failed).toHaveBeenCalledWith(expect.stringContaining('in pl'), expect.any(Error));
  });

  test('is the last one asked for, however long the others take to read', async () => {
    let slowly: () => void = () => undefined;
    const { follow } = speaker((tag) =>
      tag === 'de' ? new Promise((done) => (slowly = () => done([]))) : Promise.resolve([]),
    );
    const first = follow('de');
    const back = follow('en-GB'); // what is spoken already
    slowly();
    await Promise.all([first, back]);
    expect(speaking().tag).toBe('en-GB');
  });

  test('is not spoken again when it is spoken already', async () => {
    const { follow, listen } = speaker();
    await follow('es');
    const changed = vi.fn();
    const stop = listen(changed);
    await follow('es');
    stop();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('the content', () => {
  const reader = async (country: string, parts = contentParts) => {
    const read = contentReader(await translated(parts));
    read.follow({ ...defaultSettings, country });
    return read;
  };

  test('is in the language of each part, and English where a part has none', async () => {
    const read = await reader('GB');
    const english = { help: read.help(), advice: read.advice(), library: read.libraryPage(defaultSettings) };
    await speak({ ...welsh, content: { guidance: 'cy', advice: 'en-GB', movements: 'cy' } });
    expect(read.help().title).toBe(inMarks(english.help.title));
    expect(read.moments().sixWeeks.text).toMatch(/^‹/);
    expect(read.advice()).toEqual(english.advice);
    expect(read.about().title).not.toContain('‹');
    expect(read.libraryPage(defaultSettings).movements.every(({ name }) => name.startsWith('‹'))).toBe(true);
    expect(read.libraryPage(defaultSettings).stopAlways.every((rule) => rule.startsWith('‹'))).toBe(true);
    expect(read.options().places.every(({ name }) => name.startsWith('‹'))).toBe(true);
    await speak(speakingEnglish);
    expect(read.libraryPage(defaultSettings)).toEqual(english.library);
  });

  test('is as before in everything that is no word: ids, pictures, what is hidden, and whether it was read', async () => {
    const read = await reader('GB');
    const [ids, hash] = [Object.keys(read.library().movements), read.safetyHash()];
    await speak(welsh);
    expect(Object.keys(read.library().movements)).toEqual(ids);
    expect(read.safetyHash()).toBe(hash);
  });

  test.each([
    ['GB', '999', '111'],
    ['IE', '112', 'a doctor or nurse line'],
    ['NZ', '111', 'a doctor or nurse line'],
    ['ZZ', 'your local emergency number', 'doctor'],
  ])(
    'has the emergency words of the country (%s: %s), whatever the language',
    async (country, number, line) => {
      const read = await reader(country);
      const said = () => JSON.stringify([read.help(), read.advice(), read.library()]);
      const numbers = () => [
        ...new Set(said().match(/\b(999|112|911|000|119|111|your local emergency number)\b/g)),
      ];
      expect(said().includes(line)).toBe(true);
      const before = numbers();
      expect(before).toContain(number);
      await speak({ ...speakingEnglish, tag: 'de', formats: 'de' }); // English words beside a German interface
      expect(numbers()).toEqual(before);
      await speak(welsh);
      expect(numbers()).toEqual(before);
      expect(said().includes(`‹${line}›`)).toBe(true); // in the words of the translation, of this country
    },
  );
});

describe('another language', () => {
  test('is shown again by everything that holds words of the content', async () => {
    const day = started({ translations: await translated() });
    await day.passes(30);
    expect(day.seen.prompt?.routine.name).not.toContain('‹');
    const hidden = 'forward-reach';
    day.does().main.hideMovement(hidden);
    await speak(welsh);
    expect(day.seen.prompt?.routine.name).toMatch(/^‹.*›$/);
    expect(day.seen.settings?.options.hideSwitches[0]?.label).toMatch(/^‹/);
    expect(day.seen.settings?.hidden[0]?.name).toMatch(/^‹/);
    expect(day.seen.notices).toEqual([
      expect.objectContaining({ movement: hidden, name: expect.stringMatching(/^‹/) as string }),
    ]);
    day.does().prompt.start();
    const running = () => (day.seen.break?.state === 'running' ? day.seen.break : undefined);
    expect(running()?.items[0]?.steps[0]?.text).toMatch(/^‹/);
    await speak(speakingEnglish);
    expect(running()?.items[0]?.steps[0]?.text).not.toContain('‹');
    expect(running()?.stopAlways.join()).not.toContain('‹');
  });

  test('is spoken by the notes about safety that stand on the page', async () => {
    const sixWeeksAgo = Date.UTC(2026, 6, 1);
    const settings = { ...defaultSettings, safetyReadAt: sixWeeksAgo, safetyRead: 'other words' };
    const day = started({ translations: await translated(), settings }, false);
    const says = () => day.seen.notices?.flatMap((notice) => ('says' in notice ? [notice.says.text] : []));
    expect(says()).toHaveLength(2);
    await speak(welsh);
    expect(says()?.every((words) => words.startsWith('‹'))).toBe(true);
  });
});
