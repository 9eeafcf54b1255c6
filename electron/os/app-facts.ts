/** The app itself: its versions, its folder, and the licences of what it is made of. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseLicences, type Licences } from '../core/licences.ts';
import type { AppFacts } from '../core/views.ts';

/** As Electron's archive names them, and as packages of the app do. */
const runtimeLicenceNames = ['LICENSE.electron.txt', 'LICENSE', 'LICENSES.chromium.html'];

export type AppFactsNeeds = {
  readonly version: string;
  readonly versions: Pick<NodeJS.ProcessVersions, 'electron' | 'chrome' | 'node'>;
  /** Where everything is kept. */
  readonly folder: string;
  /** The running program. */
  readonly program: string;
};

export function appFacts({ version, versions, folder, program }: AppFactsNeeds): AppFacts {
  const beside = path.dirname(program);
  return {
    versions: {
      app: version,
      electron: versions.electron,
      chromium: versions.chrome,
      node: versions.node,
    },
    folder,
    runtimeLicences: runtimeLicenceNames
      .map((name) => path.join(beside, name))
      .filter((file) => existsSync(file)),
  };
}

/** Reads the licences that the build wrote. Rejects when the file is missing or broken. */
export async function readLicences(file: string): Promise<Licences> {
  return parseLicences(JSON.parse(await readFile(file, 'utf8')));
}

/** The part of Electron's clipboard that is used; newer ones answer later. */
export type Clipboard = {
  writeText(text: string): unknown;
  readText(): unknown;
};

/** Puts the text on the clipboard and looks whether it is there. */
export async function copyText(clipboard: Clipboard, text: string): Promise<void> {
  await clipboard.writeText(text);
  const there = String(await clipboard.readText());
  if (there.replaceAll('\r\n', '\n') !== text) throw new Error('the clipboard did not take the text');
}
