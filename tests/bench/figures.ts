/** The figures of a bench run: collected by name, printed as a table, written to test-results/bench.json. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../e2e/desktop/app.ts';

type Figures = Record<string, Record<string, number>>;

const folder = path.join(root, 'test-results');
const file = path.join(folder, 'bench.json');

/** Adds figures under a heading. Each must be a number: that is all that a bench asserts. */
export function report(heading: string, figures: Record<string, number>): void {
  for (const [name, value] of Object.entries(figures)) {
    expect(Number.isFinite(value), `${heading}: ${name} was measured`).toBe(true);
  }
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(4))]),
  );
  mkdirSync(folder, { recursive: true });
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : {};
  const conditions = { processors: cpus().length, loadOf1Minute: loadavg()[0] ?? 0 };
  const all: Figures = { ...before, [heading]: { ...rounded, ...conditions } };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  console.log(`\n${heading}`);
  console.table(rounded);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** NaN when there is none, so that an empty measurement fails. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
