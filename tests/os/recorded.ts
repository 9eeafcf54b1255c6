/** What real programs printed, kept beside the tests that read it. */
import { readFileSync } from 'node:fs';

export const recorded = (name: string): string =>
  readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8');
