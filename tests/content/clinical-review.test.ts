/** Proves that the sheet for the clinical reviewer is whole, and that its doses are those that the app plays. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../content/schema.ts';
import { library, movements } from './library.ts';

const sheet = readFileSync(new URL('../../content/CLINICAL-REVIEW.md', import.meta.url), 'utf8');
const part = (heading: string): string => {
  const [, after] = sheet.split(`\n## ${heading}\n`);
  return after?.split('\n## ')[0] ?? '';
};
const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

function doseWords({ dose }: Movement): string {
  const once = dose.holdMs > 0 ? `${dose.holdMs / 1000} s hold` : `${dose.moveMs / 1000} s`;
  const sides = dose.sides === 2 ? ' each side' : '';
  return `${dose.reps} × ${once}${sides}${dose.sets > 1 ? `, ${dose.sets} sets` : ''}`;
}

describe('the sheet for the clinical reviewer', () => {
  it('asks all 22 questions', () => {
    const numbers = [...part('Open questions').matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('gives each movement the dose that the app plays', () => {
    const rows = part('Doses to approve')
      .split('\n')
      .map(cellsOf)
      .filter((cells) => cells[1]?.startsWith('`'));
    const doses = rows.map((cells) => `${cells[1] ?? ''} ${cells[2] ?? ''}`);
    expect(doses.sort()).toEqual(movements.map((each) => `\`${each.id}\` ${doseWords(each)}`).sort());
  });

  it('names only movements and routines that there are', () => {
    const known = new Set([...movements, ...library.routines].map(({ id }) => id));
    const named = [...sheet.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('has every hazard with its control', () => {
    const rows = part('Hazard log')
      .split('\n')
      .map(cellsOf)
      .filter((cells) => cells.length > 3);
    expect(rows.length).toBeGreaterThan(20);
    for (const [, hazard, how, control] of rows) {
      for (const cell of [hazard, how, control]) expect(cell).not.toBe('');
    }
  });

  it('says how translations stand, and what the review of one holds', () => {
    const how = part('Translations');
    expect(how).toContain('There are none yet');
    for (const word of ['checkedBy', 'reviewedBy', 'checkedOn', 'reviewDue', '`of`', 'reviewedText'])
      expect(how).toContain(word);
    expect(existsSync(new URL('../../content/translations/', import.meta.url))).toBe(false);
  });

  it('says how to sign an item off, with the command that there is', () => {
    const how = part('How to sign an item off');
    for (const word of ['reviewedBy', 'reviewDue', 'reviewedText', 'npm run check:content -- --hash=ITEM']) {
      expect(how).toContain(word);
    }
  });
});
