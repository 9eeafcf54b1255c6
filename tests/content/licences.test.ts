/** The licences of what is bundled, read from packages as they really write them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { licenceOf, licencesOf } from '../../build/licences.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'halfpast-licences-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function installed(
  name: string,
  said: object,
  file: string | null = 'LICENSE',
  text = 'The words\r\nof it.\n',
) {
  const at = path.join(folder, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...said }));
  if (file !== null) writeFileSync(path.join(at, file), text);
  return at;
}

it('lists our own first, then each package that a module or an asset comes from, once', () => {
  const scoped = installed('@scope/b', { license: 'ISC' });
  const plain = installed('a', { license: 'MIT' });
  const font = installed('font', { license: 'OFL-1.1' });
  installed('unused', { license: 'GPL-3.0' });
  const built = [
    { type: 'chunk', moduleIds: [`${plain}/x.js`, `${plain}/deep/y.js?v=1`, `\0${scoped}/z.js`] },
    { type: 'chunk', moduleIds: [path.join(folder, 'electron/main.ts'), '\0virtual:messages'] },
    { type: 'asset', originalFileNames: ['../node_modules/font/f.woff2', 'main/index.html'] },
  ] as const;
  const listed = licencesOf(built, path.join(folder, 'renderer'));
  expect(font).toContain(folder);
  expect(listed.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
    'Halfpast MIT',
    '@scope/b ISC',
    'a MIT',
    'font OFL-1.1',
  ]);
  expect(listed[1]?.text).toBe('The words\nof it.');
});

it('lists the bundler for the code that it adds itself', () => {
  const listed = licencesOf([{ type: 'chunk', moduleIds: ['\0rolldown/runtime.js'] }], folder);
  expect(listed.map(({ name }) => name)).toEqual(['Halfpast', 'rolldown']);
});

it.each<[string, object, string, string, string]>([
  ['a list of objects', { license: [{ type: 'MIT' }, { type: 'Apache2' }] }, 'LICENSE', '', 'MIT OR Apache2'],
  ['an object', { license: { type: 'BSD' } }, 'license.md', '', 'BSD'],
  ['an old list', { licenses: [{ type: 'MIT' }] }, 'LICENCE', '', 'MIT'],
  ['nothing but its text', {}, 'COPYING', 'Permission is hereby granted, free of charge, ', 'MIT'],
])('reads a licence from %s', (_how, said, file, text, licence) => {
  expect(licenceOf(installed('old', said, file, text)).licence).toBe(licence);
});

it('refuses a package without a licence, or without its text, by name', () => {
  expect(() => licenceOf(installed('none', {}))).toThrow('none: it does not say which licence it has');
  expect(() => licenceOf(installed('mute', { license: 'MIT' }, null))).toThrow('mute: no file in it');
});
