/** About the content counts reviews truly, and names where the emergency numbers come from. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { aboutPage, advicePage, placeWords, reviewState } from '../../content/pages.ts';
import { items, list } from './items.ts';

const content = loadContent();
const page = aboutPage(content, 'GB', '2026-11-25');

describe('the state of review', () => {
  it('counts every item that carries a review', () => {
    expect(page.review).toEqual({ items: items.length, reviewed: 0, overdue: 0 });
  });

  it('counts signatures, and those whose date has passed', () => {
    const [first, second, ...others] = content.library.routines;
    if (first === undefined || second === undefined) throw new Error('no routines');
    const signed = (routine: typeof first, reviewDue: string) => ({
      ...routine,
      reviewedBy: 'A. Clinician',
      reviewDue,
    });
    const routines = [signed(first, '2026-11-24'), signed(second, '2026-11-25'), ...others];
    const changed = { ...content, library: { ...content.library, routines } };
    expect(reviewState(changed, '2026-11-25')).toEqual({ items: items.length, reviewed: 2, overdue: 1 });
  });
});

describe('the sources', () => {
  it('are every source that any item names', () => {
    const named = new Set(items.flatMap((item) => list(item, 'sources')));
    const shown = new Set(page.sources.map(({ id }) => id));
    for (const id of named) expect(shown).toContain(id);
  });

  it('of the emergency numbers stand beside what is shown of each place, the chosen one first', () => {
    const numbers = (place: string) =>
      aboutPage(content, place, '2026-11-25').sections.find(({ id }) => id === 'numbers')?.statements ?? [];
    expect(numbers('NZ')[0]?.text).toContain('New Zealand: 111');
    for (const { id, text, sources, added } of numbers('GB')) {
      const code = id.replace('about.numbers.', '').toUpperCase();
      const words = Object.values(placeWords(content.emergencyNumbers, code));
      const said = text.split(': ')[1]?.split(', ') ?? [];
      for (const word of said) expect(words, id).toContain(word);
      expect(sources.length).toBeGreaterThan(0);
      expect(added).toBe(true);
    }
  });
});

describe('the Leeds contact lines', () => {
  const contacts = (place: string, inLeeds: boolean) =>
    advicePage(content, place, inLeeds).sections.flatMap(({ contact }) => contact);

  it('are on the page for those alone who are in Leeds', () => {
    expect(contacts('GB', true).map(({ facts }) => facts[0])).toEqual(['A46', 'A47']);
    expect(contacts('GB', false)).toEqual([]);
    expect(contacts('IE', true)).toEqual([]);
  });
});
