/** Proves which translations of the content are shown: checked, reviewed, whole and of the English as it stands; no others. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentReport } from '../../build/content-report.ts';
import { translatedWords } from '../../build/messages-plugin.ts';
import { readTranslations } from '../../build/read-translations.ts';
import { contentFiles, loadContent } from '../../content/all.ts';
import { contentHash } from '../../content/content-hash.ts';
import { bundledTranslations, contentInLanguages } from '../../content/in-languages.ts';
import { parseContent } from '../../content/load.ts';
import { contentParts, type ContentPart } from '../../content/strings/spoken.ts';
import { translationOf } from '../../content/translation.ts';
import { english, inMarks, lazily, madeUp, put, type Made } from './made-up-translation.ts';

const today = '2026-11-25';
const states = (made: Made, of = english) =>
  Object.fromEntries(translationOf('cy', made, of, today).parts.map((state) => [state.part, state.english]));
const shown = { guidance: null, advice: null, movements: null };
/** The record of one part with something else in it. */
const signedWith = (part: ContentPart, change: Record<string, unknown>): Made => {
  const made = madeUp();
  Object.assign(made['translation.json'].parts[part] ?? {}, change);
  return made;
};
/** English with other words in one of its statements. */
const editedEnglish = () => {
  const help = structuredClone(contentFiles['help.json']);
  put({ help }, 'help', ['leadIn', 'text'], 'Edited after the translation.');
  return { ...english, files: { ...contentFiles, 'help.json': help } };
};

describe('a translation', () => {
  it('is shown when it is whole, checked and reviewed', () => {
    const made = madeUp();
    expect(states(made)).toEqual(shown);
    const content = parseContent(translationOf('cy', made, english, today).files);
    expect(content.help.leadIn.text).toBe(inMarks(loadContent().help.leadIn.text));
    expect(content.about.review.kinds.opener).toBe(inMarks(loadContent().about.review.kinds.opener));
    expect(content.library.routines.map(({ place }) => place)).toEqual(
      loadContent().library.routines.map(({ place }) => inMarks(place)),
    );
    expect(content.sources).toEqual(loadContent().sources);
  });

  it.each([
    ['no speaker has checked', { checkedBy: ' ' }, 'no speaker has checked it'],
    ['no clinician has reviewed', { reviewedBy: '' }, 'no clinician has reviewed it'],
    ['nobody dated', { checkedOn: null }, 'it does not say when it was checked'],
    ['of other English', { of: '00000000000000' }, 'the English words are others'],
    [
      'edited after its check',
      { reviewedText: '00000000000000' },
      'its words are others than those that were checked',
    ],
  ])('stays in English while it is one that %s', (_what, change, why) => {
    const found = states(signedWith('movements', change));
    expect(found).toMatchObject({ guidance: null, advice: null });
    expect(found['movements']).toContain(why);
  });

  it('is stale as soon as a word of the English is edited, and only that part', () => {
    const found = states(madeUp('cy', ['guidance', 'movements']), editedEnglish());
    expect(found['guidance']).toMatch(
      /^the English words are others than those it translates: theirs are [0-9a-f]{14} now/,
    );
  });

  it('does not outlive an edit of its own words', () => {
    const made = madeUp();
    put(made, 'advice.json', ['title'], 'Other words');
    expect(states(made)).toMatchObject({ guidance: null, movements: null });
    expect(states(made)['advice']).toContain('its words are others');
  });

  it('waits, advice and movements too, for the guidance whose emergency words they speak', () => {
    const why = 'its emergency words wait for the guidance';
    expect(states(madeUp('cy', ['advice', 'movements']))).toEqual({
      guidance: 'it is not translated',
      advice: why,
      movements: why,
    });
    expect(states(madeUp('cy', ['guidance']))).toEqual({
      guidance: null,
      advice: 'it is not translated',
      movements: 'it is not translated',
    });
  });

  it.each<[string, string, (string | number)[], unknown, RegExp]>([
    ['another id', 'help.json', ['leadIn', 'id'], 'help.other', /field "id": must be "help\.lead-in"/],
    ['other facts', 'help.json', ['leadIn', 'facts'], ['A1', 'A2', 'A3'], /entries, as the English has/],
    ['another source', 'help.json', ['leadIn', 'sources', 0], 'S2', /must be "S1", as in English/],
    ['no words', 'help.json', ['leadIn', 'text'], ' ', /field "(leadIn\.)?text": has no words/],
    ['an item less', 'safety-rules.json', ['stopIf', 'items'], [], /must have \d+ entries/],
    ['a field more', 'help.json', ['leadIn', 'pinned'], true, /has "pinned", which the English has not/],
    ['a number of its own', 'help.json', ['leadIn', 'text'], 'Call 112.', /has the number 112/],
    [
      'no placeholder',
      'safety-rules.json',
      ['stopIf', 'items', 3, 'text'],
      'Stop.',
      /must have the placeholders/,
    ],
    [
      'another emergency number',
      'emergency-numbers.json',
      ['places', 0, 'emergencyNumber', 'words'],
      '112',
      /must have the numbers of the English words: 999/,
    ],
    ['another country', 'emergency-numbers.json', ['places', 0, 'code'], 'FR', /must be "GB"/],
    ['a file less', 'moments.json', [], undefined, /the file is missing/],
    [
      'a word of health text less',
      'words/guidance.json',
      ['help.noNumber'],
      undefined,
      /item "help.noNumber".*has no words/,
    ],
    [
      'a word that is none of its own',
      'words/guidance.json',
      ['break.feel'],
      'x',
      /item "break.feel".*is no word of guidance/,
    ],
  ])('stays in English with %s, signed or not', (_what, file, at, value, why) => {
    const made = madeUp('cy', contentParts, (files) => {
      if (at.length === 0) Reflect.deleteProperty(files, file);
      else put(files, file, at, value);
    });
    expect(states(made)['guidance']).toMatch(why);
    expect(states(made)['guidance']).toContain(`content/translations/cy/${file}`);
    expect(translationOf('cy', made, english, today).files).toEqual(contentFiles);
  });

  it('says another dose nowhere', () => {
    const made = madeUp('cy', contentParts, (files) =>
      put(files, 'movements/forward-reach.json', ['dose', 'reps'], 9),
    );
    expect(states(made)).toMatchObject({ guidance: null, advice: null });
    expect(states(made)['movements']).toMatch(/forward-reach.*dose\.reps.*must be 3, as in English/);
  });

  it('leaves an item reviewed that was reviewed in English, and no other', () => {
    const help = structuredClone(contentFiles['help.json']) as { leadIn: Record<string, unknown> };
    const review = { reviewedBy: 'A. Clinician', reviewDue: null };
    Object.assign(help.leadIn, review, { reviewedText: contentHash({ ...help.leadIn, ...review }) });
    const files = { ...contentFiles, 'help.json': help };
    const content = parseContent(translationOf('cy', madeUp(), { ...english, files }, today).files);
    expect(content.help.leadIn).toMatchObject({
      reviewedBy: 'A. Clinician',
      text: expect.stringMatching(/^‹/) as string,
    });
    expect(content.help.whoToCall.items.every(({ reviewedBy }) => reviewedBy === '')).toBe(true);
  });

  it('is refused when its record cannot be read', () => {
    expect(() => translationOf('de', madeUp('cy'), english, today)).toThrow(
      'content/translations/de/translation.json: item "(file)": field "language": must be de',
    );
    const made = madeUp();
    Object.assign(made['translation.json'].parts.guidance ?? {}, { checked: 'by nobody' });
    expect(() => states(made)).toThrow(/translation\.json.*"parts\.guidance\.checked"/);
  });
});

describe('the content in its languages', () => {
  it('is English where there is no translation, and there are none yet', async () => {
    expect(Object.keys(bundledTranslations)).toEqual([]);
    const languages = contentInLanguages();
    expect(await languages.read('cy')).toEqual([]);
    expect(languages.in('cy')).toBe(loadContent());
  });

  it('is read once, and only when its language is asked for', async () => {
    const read: string[] = [];
    const files = Object.fromEntries(
      Object.entries(lazily('cy', madeUp())).map(([file, get]) => [
        file,
        () => {
          read.push(file);
          return get();
        },
      ]),
    );
    const languages = contentInLanguages(files);
    expect(await languages.read('de')).toEqual([]);
    expect(read).toEqual([]);
    expect(await languages.read('cy')).toEqual(contentParts);
    expect(await languages.read('cy')).toEqual(contentParts);
    expect(read).toHaveLength(Object.keys(files).length);
    expect(languages.in('cy').advice.title).toBe(inMarks(loadContent().advice.title));
    expect(languages.in('de')).toBe(loadContent());
  });

  it('has English for the parts that are not to be shown', async () => {
    const languages = contentInLanguages(lazily('cy', signedWith('movements', { checkedBy: '' })));
    expect(await languages.read('cy')).toEqual(['guidance', 'advice']);
    expect(languages.in('cy').library).toEqual(loadContent().library);
  });
});

describe('what is said of translations', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  function written(files: Readonly<Record<string, unknown>>): string {
    const root = mkdtempSync(path.join(tmpdir(), 'translations-'));
    folders.push(root);
    for (const [name, value] of Object.entries(files)) {
      const file = path.join(root, 'cy', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(value));
    }
    return root;
  }
  const reportOn = (root: string, day = today): string =>
    contentReport([], contentFiles, day, readTranslations(root, english, day)).lines.join('\n');

  it('by the check of the content: none; or for each part where it stands, and why', () => {
    expect(reportOn('/nowhere')).toContain('No translations of the content: health text is in English');
    const report = reportOn(written(signedWith('movements', { reviewedBy: '' })));
    expect(report).toContain('cy, guidance: shown in this language\n');
    expect(report).toContain('cy, movements: in English: no clinician has reviewed it');
    expect(reportOn(written(madeUp()), '2028-01-01')).toContain(
      'cy, advice: shown in this language, overdue for its next review since 2027-11-01',
    );
    expect(reportOn(written({ 'translation.json': {} }))).toMatch(
      /cy: all in English: content\/translations\/cy\/translation\.json/,
    );
  });

  it('by the build: its words of health text, unless one is unknown or needs other values', () => {
    const words = { 'help.noNumber': 'Gwlad: {place}.', 'break.feel': 'Teimlo' };
    expect(translatedWords('cy', written({ 'words/guidance.json': words }))).toEqual(words);
    expect(translatedWords('de', '/nowhere')).toEqual({});
    expect(() =>
      translatedWords('cy', written({ 'words/guidance.json': { 'help.noNumber': 'Gwlad.' } })),
    ).toThrow('key "help.noNumber": must use the values place');
    expect(() => translatedWords('cy', written({ 'words/guidance.json': { 'nav.help': 'Help' } }))).toThrow(
      'there is no such word',
    );
  });
});
