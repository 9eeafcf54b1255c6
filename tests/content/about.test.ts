/** Proves that About the content says what the app is for and how far its review has come, and the notes their words. */
import { describe, expect, it } from 'vitest';
import { contentFiles, loadContent } from '../../content/all.ts';
import { contentHash } from '../../content/content-hash.ts';
import { parseContent } from '../../content/load.ts';
import { aboutPage, momentsFor } from '../../content/pages.ts';
import { cardsHash } from '../../content/safety-hash.ts';
import { isObject, walk } from '../../content/walk.ts';
import { items } from './items.ts';

const content = loadContent();
const page = aboutPage(content, 'GB');
const words = page.sections.flatMap((section) => section.items.map((item) => item.text)).join(' ');

/** The files with every item of `wanted` changed by `change`. */
function changed(wanted: (id: string) => boolean, change: (item: Record<string, unknown>) => object) {
  const copy = structuredClone(contentFiles);
  walk(copy, {
    object: (value, id) => {
      if (isObject(value) && 'reviewedBy' in value && wanted(id)) Object.assign(value, change(value));
    },
  });
  return parseContent(copy);
}
const sign = (item: Record<string, unknown>) => ({
  reviewedBy: 'A. Clinician',
  reviewDue: '2027-11-25',
  reviewedText: contentHash(item),
});

describe('About the content', () => {
  it('says what the app is for, and what it is not', () => {
    expect(words).toContain('This app reminds adults who work at a screen to change position.');
    expect(words).toContain('It does not assess, diagnose, monitor or treat any condition.');
    expect(words).toContain('It gives no advice based on symptoms.');
    expect(words).toContain('It is not an NHS service.');
  });

  it('lists every source, without the notes for the reviewer', () => {
    expect(page.sources).toHaveLength(content.sources.sources.length);
    expect(JSON.stringify(page)).not.toContain('usedFor');
    expect(page.readOn).toBe('2026-11-23');
  });

  it('says that nobody has reviewed anything, and counts every item', () => {
    expect(page.review.statement.text).toBe('Nobody with a clinical registration has reviewed any of this.');
    expect(page.review.reviewers).toEqual([]);
    expect(page.review.nextDue).toBeNull();
    expect(page.review.kinds.reduce((sum, kind) => sum + kind.total, 0)).toBe(items.length);
    expect(page.review.kinds.map(({ kind, total }) => [kind, total])).toContainEqual(['movement', 24]);
    for (const { name, reviewed } of page.review.kinds) {
      expect(name).not.toBe('');
      expect(reviewed).toBe(0);
    }
  });

  it('names who has reviewed what, once somebody has', () => {
    const some = aboutPage(
      changed((id) => id === 'open-book', sign),
      'GB',
    ).review;
    expect(some.statement.id).toBe('about.reviewed-some');
    expect(some.kinds.find(({ kind }) => kind === 'movement')).toMatchObject({ total: 24, reviewed: 1 });
    expect(some.reviewers).toEqual(['A. Clinician']);
    expect(some.nextDue).toBe('2027-11-25');
    const all = aboutPage(
      changed(() => true, sign),
      'GB',
    ).review;
    expect(all.statement.id).toBe('about.reviewed-all');
  });
});

describe('the notes', () => {
  it('say the six weeks to everybody in the same words as Advice, never as waiting', () => {
    const { sixWeeks } = momentsFor(content, 'GB');
    const inAdvice = content.advice.sections
      .flatMap((section) => section.added)
      .find((line) => line.id === 'how-long.note');
    expect(sixWeeks.text).toBe(
      'If you have had upper back pain for more than about 6 weeks, see a health professional. ' +
        'Sooner if it is getting worse or you are worried.',
    );
    expect(inAdvice?.text).toBe(sixWeeks.text);
  });

  it('carry no sign of an illness in what may appear unasked', () => {
    const { firstRoutine, safetyChanged } = momentsFor(content, 'GB');
    for (const { text } of [firstRoutine, safetyChanged])
      expect(text).not.toMatch(/pain|pee|poo|numb|chest/i);
  });
});

describe('the fingerprint of the safety information', () => {
  it('changes with a word of a card, a rule or a number, whoever’s place it is', () => {
    const now = cardsHash(content);
    expect(cardsHash(loadContent())).toBe(now);
    for (const id of ['emergency.03', 'stop.chest', 'ask.fall', 'urgent.heading', 'call.emergency']) {
      expect(
        cardsHash(
          changed(
            (each) => each === id,
            () => ({ text: 'Other words.' }),
          ),
        ),
      ).not.toBe(now);
    }
    const number = { emergencyNumber: { words: '000', sources: ['S92'] } };
    expect(
      cardsHash(
        changed(
          (each) => each === 'NZ',
          () => number,
        ),
      ),
    ).not.toBe(now);
  });

  it('stays the same when something else changes, or a card is signed', () => {
    const now = cardsHash(content);
    expect(cardsHash(changed((id) => id === 'emergency.03', sign))).toBe(now);
    expect(
      cardsHash(
        changed(
          (id) => id === 'emergency.03',
          () => ({ section: 'Elsewhere' }),
        ),
      ),
    ).toBe(now);
    expect(
      cardsHash(
        changed(
          (id) => id === 'what.common',
          () => ({ text: 'It is common.' }),
        ),
      ),
    ).toBe(now);
    expect(
      cardsHash(
        changed(
          (id) => id === 'open-book',
          () => ({ feel: 'A stretch.' }),
        ),
      ),
    ).toBe(now);
  });
});
