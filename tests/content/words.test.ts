/** Proves that no shown text says what the app must never say, and that all of them are short and plain. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import compiled from 'virtual:messages/en-GB';
import { readingOf, sentences, words } from '../../build/content-texts.ts';
import { isObject, walk } from '../../content/walk.ts';
import { messages, needs, shownTexts } from './items.ts';
import { denials, never, ownDenials, saidOf } from './never-say.ts';

const allSentences = shownTexts.flatMap(({ at, field, text }) =>
  sentences(text).map((sentence) => ({ at, field, sentence })),
);

describe('what the app must never say', () => {
  it('is not in any shown text', () => {
    const said = allSentences.flatMap(({ at, sentence }) =>
      saidOf(sentence).map((words) => `${at}: ${words}`),
    );
    expect(said).toEqual([]);
  });

  it.each([
    'You have a correct posture.',
    'Relieves back pain.',
    'Sitting is dangerous.',
    'NHS approved',
    'No pain, no gain',
  ])('would be found: %s', (sentence) => {
    expect(never.some((phrase) => phrase.test(sentence))).toBe(true);
  });

  it('allows only sentences that are still said', () => {
    const said = new Set(allSentences.map(({ sentence }) => sentence));
    expect(denials.filter((sentence) => !said.has(sentence))).toEqual([]);
  });
});

/** Sentences of a Markdown page: code and addresses of links left out, list items and cells of tables each for itself. */
function markdownSentences(markdown: string): readonly string[] {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*_`>#]/g, ' ')
    .split(/\n\s*\n|\n\s*[-|]|\|/)
    .flatMap((block) => sentences(block.replace(/\s+/g, ' ')));
}

/** Every text in a value of package.json, wherever a store or an installer may show it. */
function textsOf(value: unknown): readonly string[] {
  const found: string[] = [];
  walk(value, { string: (text) => found.push(text) });
  return found;
}

describe('what is said about the app elsewhere', () => {
  const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

  it.each(['README.md', 'CHANGELOG.md'])('never says it either: %s', (name) => {
    const all = markdownSentences(read(name));
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((sentence) => !ownDenials.includes(sentence)).flatMap(saidOf)).toEqual([]);
  });

  it('never says it either: the metadata of the package and its installers', () => {
    const metadata: unknown = JSON.parse(read('package.json'));
    if (!isObject(metadata)) throw new Error('package.json is no object');
    const { dependencies: _run, devDependencies: _dev, scripts: _scripts, ...shown } = metadata;
    expect(shown['description']).toBeTypeOf('string');
    expect(textsOf(shown).flatMap((text) => sentences(text).flatMap(saidOf))).toEqual([]);
    const installers = readdirSync(new URL('../../build/', import.meta.url)).filter((name) =>
      /builder|\.desktop|metainfo/.test(name),
    );
    for (const name of installers) {
      expect(sentences(read(`build/${name}`).replace(/\s+/g, ' ')).flatMap(saidOf)).toEqual([]);
    }
  });

  it('allows in the README only denials that it still holds', () => {
    const said = markdownSentences(read('README.md'));
    expect(ownDenials.filter((sentence) => !said.includes(sentence))).toEqual([]);
  });
});

describe('how the texts read', () => {
  // Titles and publishers of sources are not ours; the catalogue's messages are measured as they are shown.
  const ours = allSentences.filter(({ at }) => !at.startsWith('sources.json') && !at.startsWith('strings'));

  const strings = Object.keys(messages).flatMap((key) => {
    const shown = compiled[key]?.(Object.fromEntries(needs(key).map((name) => [name, 5]))) ?? '';
    return sentences(shown).map((sentence) => ({ at: `strings: ${key}`, sentence }));
  });

  it('keeps every sentence to 20 words', () => {
    const long = [...ours, ...strings].filter(({ sentence }) => words(sentence).length > 20);
    expect(long.map(({ at, sentence }) => `${at}: ${words(sentence).length} words: ${sentence}`)).toEqual([]);
  });

  it('measures the reading grade, and stays under 8', () => {
    const { sentences: count, wordsEach, grade, smog } = readingOf(ours.map(({ sentence }) => sentence));
    console.info(
      `content: ${count} sentences, ${wordsEach.toFixed(1)} words each, ` +
        `Flesch-Kincaid grade ${grade.toFixed(1)}, SMOG ${smog.toFixed(1)}`,
    );
    expect(grade).toBeLessThan(8);
    expect(smog).toBeLessThan(12);
  });

  it('uses curly quotation marks and one space', () => {
    const untidy = shownTexts.filter(
      ({ at, text }) => !at.startsWith('sources') && /["']| {2}|^\s|\s$/.test(text),
    );
    expect(untidy.map(({ at }) => at)).toEqual([]);
  });
});
