/** Proves that every language says everything, with the plural forms it needs, and that no machine translates health text. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, type Token } from '@messageformat/parser';
import { catalogueTags, compileMessages } from '../../build/messages-plugin.ts';
import english from '../../content/strings/en-GB.json';
import health from '../../content/strings/health/en-GB.json';
import { isUnchecked, languageOf, languages } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import { healthText, text, textBeside } from '../../content/strings/text.ts';

const others = catalogueTags().filter((tag) => tag !== 'en-GB');
const catalogueOf = (tag: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../content/strings/${tag}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >; // the next tests look at what is in it
const speakOf = (tag: string) =>
  speak({ ...speakingEnglish, ...languageOf(tag), content: speakingEnglish.content });

/** The arguments of a message, and for each of its plurals the forms it has. */
function parts(tokens: readonly Token[]): { args: Set<string>; plurals: string[][] } {
  const args = new Set<string>();
  const plurals: string[][] = [];
  const walk = (list: readonly Token[]): void => {
    for (const token of list) {
      if ('arg' in token) args.add(token.arg);
      if (!('cases' in token)) continue;
      if (token.type === 'plural') plurals.push(token.cases.map(({ key }) => key));
      for (const each of token.cases) walk(each.tokens);
    }
  };
  walk(tokens);
  return { args, plurals };
}
const partsOf = (message: string) => parts(parse(message, { strict: true }));
const argsOf = (message: string): string[] => [...partsOf(message).args].sort();

afterEach(() => speak(speakingEnglish));

describe('the languages', () => {
  it('are those that have a catalogue', () => {
    const listed = languages.map(({ tag }) => tag).filter((tag) => !['en-XA', 'ar-XB'].includes(tag));
    expect(listed.toSorted()).toEqual(catalogueTags().toSorted());
    expect(others).toEqual(expect.arrayContaining(['cy', 'de', 'es', 'fr', 'pl', 'ur']));
  });

  it('are marked as not yet checked by a speaker, all but our own', () => {
    expect(languages.filter((language) => !isUnchecked(language)).map(({ tag }) => tag)).toEqual(['en-GB']);
    expect(isUnchecked({ ...languageOf('pl'), checkedBy: 'A speaker' })).toBe(false);
  });
});

describe.each(others)('the catalogue of %s', (tag) => {
  const catalogue = catalogueOf(tag);

  it('has every message of the interface, and none besides', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  it('has no word of health text', () => {
    expect(Object.keys(health).filter((key) => key in catalogue)).toEqual([]);
  });

  it('gives each message the values that English gives it', () => {
    const wrong = Object.entries(english).filter(
      ([key, message]) => argsOf(catalogue[key] ?? '').join() !== argsOf(message).join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has each plural form of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const exact: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };
    const missing = Object.entries(catalogue).flatMap(([key, message]) =>
      partsOf(message).plurals.flatMap((forms) => {
        // One that only tells certain numbers from all others is no plural of a noun.
        if (forms.filter((form) => !form.startsWith('=')).join() === 'other') return [];
        return pluralCategories
          .filter((each) => !forms.includes(each) && !forms.includes(exact[each] ?? ''))
          .map((each) => `${key}: ${each}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('keeps names, commands and keys as they are', () => {
    const fixed =
      /Halfpast|Leeds Community Healthcare NHS Trust|NHS|halfpast break|\bMIT\b|CSV|JSON|PDF|F24/g;
    const lost = Object.entries(english).flatMap(([key, message]) =>
      [...new Set(message.match(fixed) ?? [])]
        .filter((name) => !(catalogue[key] ?? '').includes(name))
        .map((name) => `${key}: ${name}`),
    );
    expect(lost).toEqual([]);
    const claimed = Object.entries(catalogue).filter(
      ([key, message]) => message.includes('NHS') && !/NHS|Trust/.test(english[key as keyof typeof english]),
    );
    expect(claimed.map(([key]) => key)).toEqual([]);
  });

  it('compiles to code that needs no evaluation', () => {
    expect(compileMessages(catalogue, tag)).not.toMatch(/\beval\b|new Function/);
  });
});

/** By the numbers that tell a language's forms apart: 21 and 22 in Polish, 2 and 6 in Welsh, 0 and a million in French. */
describe.each<[string, Readonly<Record<number, string>>]>([
  [
    'pl',
    {
      0: '0 minut',
      1: '1 minuta',
      2: '2 minuty',
      5: '5 minut',
      12: '12 minut',
      22: '22 minuty',
      25: '25 minut',
      112: '112 minut',
    },
  ],
  [
    'cy',
    { 0: '0 munud', 1: '1 munud', 2: '2 funud', 3: '3 munud', 6: '6 munud', 7: '7 munud', 10: '10 munud' },
  ],
  [
    'fr',
    { 0: '0 minute', 1: '1 minute', 2: '2 minutes', 21: '21 minutes', 1_000_000: '1 000 000 de minutes' },
  ],
  ['es', { 0: '0 minutos', 1: '1 minuto', 2: '2 minutos', 1_000_000: '1.000.000 de minutos' }],
  ['de', { 0: '0 Minuten', 1: '1 Minute', 2: '2 Minuten', 21: '21 Minuten' }],
  ['ur', { 0: '0 منٹ', 1: '1 منٹ', 2: '2 منٹ' }],
  ['en-GB', { 0: '0 minutes', 1: '1 minute', 2: '2 minutes', 21: '21 minutes' }],
])('the plural rules of %s', (tag, said) => {
  it.each(Object.entries(said))('say %s as “%s”', async (n, words) => {
    await speakOf(tag);
    expect(text('general.minutes', { n: Number(n) }).replace(/\s/g, ' ')).toBe(words);
  });
});

it('tells nouns of either kind apart where the language does', async () => {
  await speakOf('ur');
  expect([1, 2].map((n) => text('settings.search.count', { n }))).toEqual(['1 ترتیب ملی', '2 ترتیبات ملیں']);
  await speakOf('cy');
  expect([1, 2, 3].map((n) => text('settings.search.count', { n }))).toEqual([
    'Wedi canfod 1 gosodiad',
    'Wedi canfod 2 osodiad',
    'Wedi canfod 3 gosodiad',
  ]);
});

describe('health text in another language', () => {
  it('stays English, and so does what is said in one piece with it', async () => {
    await speakOf('pl');
    expect(text('nav.today')).toBe('Dzisiaj');
    expect(healthText('break.stopIf')).toBe('Stop if');
    expect(healthText('help.noNumber', { place: 'Japan' })).toBe(
      'Country: Japan. Halfpast has no checked emergency number for it. Use your local emergency number.',
    );
    expect(textBeside('movements', 'break.side.left')).toBe('Left side');
  });
});
