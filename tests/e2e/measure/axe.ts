/** Runs axe in a page: its source goes in once for each page that is loaded, and only what is wrong or not sure comes back. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type AxeOptions = {
  /** Only inside what this selector finds. */
  within: string;
  /** All rules but these. */
  without?: readonly string[];
};

/** What axe says of a screen in one look. */
export type AxeFindings = {
  /** "rule at element" */
  readonly violations: readonly string[];
  /** Texts of which it cannot say what they stand on, as "element: why". Told where contrast is looked at. */
  readonly unsettled: readonly string[];
};

type Look = { within: string; without: string[] };

/** Runs axe. Nothing may be moving. */
export async function runAxe(page: Page, { within, without = [] }: AxeOptions): Promise<AxeFindings> {
  const look = { within, without: [...without] };
  let found = await askAxe(page, look);
  if (found === null) {
    await page.evaluate(source);
    found = await askAxe(page, look);
  }
  if (found === null) throw new Error('axe is not in the page');
  // A page on which no rule passes was not looked at.
  const { passes, violations, unsettled } = found;
  return passes > 0 ? { violations, unsettled } : { violations: ['axe did not look at it'], unsettled };
}

/** Null when axe is not in the page yet. */
const askAxe = (page: Page, look: Look) =>
  page.evaluate(async ({ within, without }) => {
    const { axe } = window as unknown as { axe?: typeof Axe };
    if (axe === undefined) return null;
    // The whole document where all of it is meant: some rules look at its head.
    const found = await axe.run(within === 'body' ? document : { include: [within] }, {
      resultTypes: ['violations', 'incomplete'],
      preload: false, // it is for sound and video, which no page has
      iframes: false,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    });
    return {
      passes: found.passes.length,
      violations: found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id} at ${target.join()}`),
      ),
      unsettled: found.incomplete
        .filter(({ id }) => id === 'color-contrast')
        .flatMap(({ nodes }) => nodes)
        .map(({ target, any }) => {
          const why: unknown = any[0]?.data;
          const key =
            typeof why === 'object' && why !== null && 'messageKey' in why ? String(why.messageKey) : '?';
          return `${target.join(' ')}: ${key}`;
        }),
    };
  }, look);
