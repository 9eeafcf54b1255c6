/** Proves that an item whose words were edited after its review loses it, and that nothing else takes a review away. */
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../content/all.ts';
import { contentHash, textHash } from '../../content/content-hash.ts';
import { parseContent } from '../../content/load.ts';
import { reviewOf, withoutStaleReviews } from '../../content/review.ts';
import { isObject } from '../../content/walk.ts';
import { items, list } from './items.ts';

const today = '2026-11-25';
const item = { id: 'a.b', text: 'Words.', sources: ['S1'], dose: { reps: 5, holdMs: 2000 } };
/** The item, signed as it stands. */
const signed = (changes: object = {}) => ({
  ...item,
  reviewedBy: 'A. Clinician, physiotherapist',
  reviewDue: '2027-11-25',
  reviewedText: contentHash(item),
  ...changes,
});
const stateOf = (value: unknown) =>
  reviewOf({ 'safety-rules.json': [value] }, today).map((found) => found.state);

describe('the fingerprint of an item', () => {
  it('is 14 hexadecimal digits, the same each time', () => {
    expect(contentHash(item)).toMatch(/^[0-9a-f]{14}$/);
    expect(contentHash(structuredClone(item))).toBe(contentHash(item));
    expect(textHash('')).toBe('06c33816a26980');
  });

  it('does not heed the order of fields or the review itself', () => {
    const turned = Object.fromEntries(Object.entries(item).reverse());
    expect(contentHash(turned)).toBe(contentHash(item));
    expect(contentHash(signed())).toBe(contentHash(item));
  });

  it.each([
    ['a word', { text: 'Word.' }],
    ['a number', { dose: { reps: 6, holdMs: 2000 } }],
    ['the order of a list', { sources: ['S2', 'S1'] }],
    ['a field more', { lead: 'Lead.' }],
  ])('changes with %s', (_what, change) => {
    expect(contentHash({ ...item, ...change })).not.toBe(contentHash(item));
  });

  it('tells every item of the content apart', () => {
    const hashes = items.map(({ value }) => contentHash(value));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('spreads: no two of 50 000 short texts have the same', () => {
    const hashes = Array.from({ length: 50_000 }, (_, number) => textHash(`Do this ${number} times.`));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the review of an item', () => {
  it('stands while its words do, and is lost when they are edited', () => {
    expect(stateOf(signed())).toEqual(['reviewed']);
    expect(stateOf(signed({ text: 'Other words.' }))).toEqual(['edited']);
    expect(stateOf({ ...item, reviewedBy: '', reviewDue: null, reviewedText: '' })).toEqual(['unreviewed']);
    expect(stateOf(signed({ reviewedText: '' }))).toEqual(['edited']);
  });

  it('is overdue from the day after it was due', () => {
    expect(stateOf(signed({ reviewDue: '2026-11-24' }))).toEqual(['overdue']);
    expect(stateOf(signed({ reviewDue: today }))).toEqual(['reviewed']);
    expect(stateOf(signed({ reviewDue: null }))).toEqual(['reviewed']);
  });

  it('is taken from an edited item only, wherever it stands', () => {
    const cleaned = withoutStaleReviews({ list: [signed(), signed({ text: 'Other.' })] });
    expect(cleaned).toEqual({ list: [signed(), signed({ text: 'Other.', reviewedBy: '' })] });
  });

  it('is gone from the content that the app loads, and an overdue item stays', () => {
    const file = 'safety-rules.json';
    const copy = structuredClone(contentFiles[file]);
    const rules = isObject(copy) && isObject(copy['stopIf']) ? copy['stopIf']['items'] : undefined;
    if (!Array.isArray(rules)) throw new Error('no stop rules');
    const [first, second] = rules.filter(isObject);
    if (first === undefined || second === undefined) throw new Error('too few rules');
    for (const rule of [first, second]) {
      Object.assign(rule, {
        reviewedBy: 'A. Clinician',
        reviewDue: '2020-01-01',
        reviewedText: contentHash(rule),
      });
    }
    Object.assign(second, { text: 'Stop if you feel ill.' });
    const loaded = parseContent({ ...contentFiles, [file]: copy }).safetyRules.stopIf.items;
    expect(loaded.slice(0, 2).map(({ text, reviewedBy }) => [text, reviewedBy])).toEqual([
      [first['text'], 'A. Clinician'],
      ['Stop if you feel ill.', ''],
    ]);
  });
});

describe('the items of this build', () => {
  it('all have a kind, a section of their source and no review', () => {
    const reviewed = reviewOf(contentFiles, today);
    expect(reviewed.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    expect(reviewed.filter(({ state }) => state !== 'unreviewed')).toEqual([]);
    expect(items.filter(({ value }) => value['reviewedText'] !== '')).toEqual([]);
    expect(items.filter(({ value }) => typeof value['section'] !== 'string')).toEqual([]);
  });

  it('name a part of the page, or say that the words rest on nothing but judgement', () => {
    const said = (found: (typeof items)[number]) => String(found.value['section']);
    const own = items.filter((found) => list(found, 'sources').join() === 'S95');
    expect(own.filter((found) => said(found) !== 'Our own judgement, no source')).toEqual([]);
    const trust = items.filter((found) => found.value['added'] === false);
    expect(trust.filter((found) => said(found).startsWith('Our own'))).toEqual([]);
  });
});
