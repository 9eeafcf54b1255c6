/** The licence of every package that is really bundled, to be shown in the About page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Licences } from '../electron/core/licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

type Licence = Licences[number];

/** The short name of a licence: in old packages inside of an object, a list of them, or under `licenses`. */
const shortName = v.union([
  v.string(),
  v.pipe(
    v.object({ type: v.string() }),
    v.transform(({ type }) => type),
  ),
]);
const licenceNames = v.union([
  v.pipe(
    shortName,
    v.transform((name) => [name]),
  ),
  v.array(shortName),
]);
/** What is read of a package.json. */
const packageSchema = v.object({
  name: v.string(),
  productName: v.optional(v.string()),
  version: v.string(),
  license: v.optional(licenceNames, []),
  licenses: v.optional(licenceNames, []),
});

/** Code that the bundler itself adds to a bundle. */
const ofTheBundler: Readonly<Record<string, string>> = { '\0rolldown/': 'rolldown', '\0vite/': 'vite' };

/** What a build gives back: its chunks with their modules, and its assets with the files they were. */
export type Built =
  | { readonly type: 'chunk'; readonly moduleIds: readonly string[] }
  | { readonly type: 'asset'; readonly originalFileNames: readonly string[] };

/**
 * The licences of our own package and of each one that a part of the bundles comes from. `viteRoot`: what the names of
 * assets begin at.
 */
export function licencesOf(built: readonly Built[], viteRoot: string): Licences {
  const modules = built.flatMap((output) =>
    output.type === 'chunk'
      ? output.moduleIds
      : output.originalFileNames.map((name) => path.resolve(viteRoot, name)),
  );
  const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []));
  const others = [...folders].map(licenceOf);
  return [licenceOf(root), ...others.sort((one, other) => one.name.localeCompare(other.name, 'en'))];
}

/** The folder of the package that a module belongs to; null: it is our own, or no file. */
export function packageFolder(module: string): string | null {
  const bundler = Object.entries(ofTheBundler).find(([prefix]) => module.startsWith(prefix))?.[1];
  if (bundler !== undefined) return path.join(root, 'node_modules', bundler);
  const found = /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(module)?.[1];
  return found ?? null;
}

/** Licences told by their own words, for packages that do not say which one theirs is. */
const byWords: Readonly<Record<string, RegExp>> = {
  MIT: /permission is hereby granted, free of charge/i,
  'Apache-2.0': /apache license\s+version 2\.0/i,
};

/**
 * Name, version and licence of the package in a folder.
 * @throws Error that names the package when its licence, or the text of it, is not to be found.
 */
export function licenceOf(folder: string): Licence {
  const said = v.parse(packageSchema, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)([.-].*)?$/i.test(each));
  if (file === undefined) throw new Error(`${said.name}: no file in it holds its licence`);
  const text = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const names = [...said.license, ...said.licenses];
  const licence =
    names.length > 0
      ? names.join(' OR ')
      : Object.entries(byWords).find(([, words]) => words.test(text))?.[0];
  if (licence === undefined) throw new Error(`${said.name}: it does not say which licence it has`);
  return { name: said.productName ?? said.name, version: said.version, licence, text };
}
