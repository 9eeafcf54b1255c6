/** What is compared with files that one runtime made: another draws and tells some things in another way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from './desktop/fixture.ts';

const PINNED = '33.2.1';

/** Skips the tests of a file, with the reason, on another runtime than the one that made what they compare with. */
export function onlyOnPinnedRuntime(what: string): void {
  const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'version');
  const version = readFileSync(file, 'utf8').trim().replace(/^v/, '');
  test.skip(version !== PINNED, `${what} are of Electron ${PINNED}, this is ${version}`);
}
