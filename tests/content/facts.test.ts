/** Proves that every row of the trust's page is said by an item, or left out for a stated reason. */
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../content/all.ts';
import { factTable } from './fact-table.ts';
import { items, list } from './items.ts';

const rows = Array.from({ length: 51 }, (_, index) => `A${index + 1}`);
const byId = new Map(items.map((item) => [item.id, item]));

describe('the facts of the trust’s page', () => {
  it('has 51 rows, each with its items or its reason', () => {
    expect(Object.keys(factTable)).toEqual(rows);
  });

  it.each(rows)('%s is said by its items, which list it, or is left out for a reason', (row) => {
    const use = factTable[row];
    if (use === undefined) throw new Error(`${row} has neither an item nor a reason`);
    if ('notUsed' in use) {
      expect(use.notUsed.length).toBeGreaterThan(20);
      expect(items.filter((item) => list(item, 'facts').includes(row)).map((item) => item.id)).toEqual([]);
      return;
    }
    expect(use.saidBy.length).toBeGreaterThan(0);
    for (const id of use.saidBy) {
      expect(byId.has(id), `${row}: there is no item ${id}`).toBe(true);
    }
    const listing = items.filter((item) => list(item, 'facts').includes(row)).map((item) => item.id);
    expect([...listing].sort()).toEqual([...use.saidBy].sort());
  });

  it('names no row that does not exist', () => {
    const named = items.flatMap((item) => list(item, 'facts'));
    expect(named.filter((row) => !rows.includes(row))).toEqual([]);
  });
});

describe('where a statement comes from', () => {
  it('takes what is not added from the trust’s page, by a row of it', () => {
    const wrong = items.filter(
      (item) =>
        item.value['added'] === false &&
        (!list(item, 'sources').includes('S1') || list(item, 'facts').length === 0),
    );
    expect(wrong.map((item) => item.id)).toEqual([]);
  });

  it('marks every movement, opener, routine and rule as added, because the page has none', () => {
    const files = /^(movements\/|openers|routines|safety-rules)/;
    const wrong = items.filter((item) => files.test(item.file) && item.value['added'] !== true);
    expect(wrong.map((item) => item.id)).toEqual([]);
  });

  it('gives no added line a row of the page, but for headings and routines that join both', () => {
    const joined = /^(emergency\.heading|urgent\.heading|change-position-.*)$/;
    const wrong = items.filter(
      (item) =>
        item.value['added'] === true &&
        list(item, 'facts').length > 0 &&
        !joined.test(item.id) &&
        item.file !== 'routines.json',
    );
    expect(wrong.map((item) => item.id)).toEqual([]);
  });

  it('claims no review: nobody clinical has signed anything', () => {
    expect(items.length).toBeGreaterThan(100);
    const claimed = items.filter(
      (item) => item.value['reviewedBy'] !== '' || item.value['reviewDue'] !== null,
    );
    expect(claimed.map((item) => item.id)).toEqual([]);
  });

  it('lists no source that nothing uses', () => {
    const { 'sources.json': listed, ...others } = contentFiles;
    const used = new Set(JSON.stringify(others).match(/(?<=")S\d+(?=")/g));
    const ids = JSON.stringify(listed).match(/(?<="id":")S\d+(?=")/g) ?? [];
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });
});
