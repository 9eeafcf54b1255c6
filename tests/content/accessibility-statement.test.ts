/** Proves that the accessibility statement is that of the criteria as they stand, and names only tests that are there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { criteria, type Criterion } from '../../build/accessibility-criteria.ts';
import { statement, wrongTests } from '../../build/accessibility-statement.ts';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

it('has each criterion of WCAG 2.2, levels A and AA, once', () => {
  const count = (level: Criterion['level']): number => criteria.filter((each) => each.level === level).length;
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  // 4.1.1 has gone from 2.2.
  expect({ A: count('A'), AA: count('AA') }).toEqual({ A: 31, AA: 24 });
});

it('names tests that are there', () => {
  expect(criteria.flatMap((criterion) => wrongTests(criterion, read))).toEqual([]);
});

it('is the file that `npm run statement` writes', () => {
  expect(read('build/accessibility-statement.md')).toBe(statement());
});

it('refuses a test that is not there, a file that is not there, and a claim without a test', () => {
  const [criterion] = criteria;
  if (criterion === undefined) throw new Error('no criteria');
  const wrong = (tests: Criterion['tests']) => wrongTests({ ...criterion, state: 'met', tests }, read);
  expect(wrong([{ file: 'tests/content/words.test.ts', title: 'no such title' }]).join()).toContain(
    'has no test',
  );
  expect(wrong([{ file: 'tests/no.test.ts', title: 'a' }]).join()).toContain('there is no tests/no.test.ts');
  expect(wrong([]).join()).toContain('names no test');
});
