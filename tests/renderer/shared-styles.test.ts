/** A class that one component styles for every page must not be styled by another: it would be dressed in both. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../renderer');

/** Selectors of a component's style, one by one, without what `@` rules ask. */
function selectorsOf(file: string): string[] {
  const style = /<style>(.*)<\/style>/s.exec(readFileSync(path.join(root, file), 'utf8'))?.[1] ?? '';
  const plain = style.replace(/\/\*.*?\*\//gs, '');
  return [...plain.matchAll(/([^{};]+)\{/g)]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

/** `global`: styled wherever it is, because nothing of the component's own stands before it. */
function classesOf(file: string): { readonly global: string[]; readonly own: string[] } {
  const selectors = selectorsOf(file);
  const global = selectors.flatMap((one) => /^:global\(\.([\w-]+)(?![\w.-])/.exec(one)?.[1] ?? []);
  const own = selectors
    .map((one) => one.replace(/:global\((?:[^()]|\([^()]*\))*\)/g, ''))
    .flatMap((one) => [...one.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name));
  return { global, own };
}

const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => ({ file, ...classesOf(file) }));

it('finds classes of both kinds', () => {
  expect(all.flatMap(({ global }) => global)).toContain('interval-length');
  expect(all.flatMap(({ own }) => own)).toContain('length');
});

it('no class is styled globally by one component and used by another', () => {
  const clashes = all.flatMap(({ file, global }) =>
    all
      .filter((other) => other.file !== file)
      .flatMap((other) =>
        [...new Set(global)]
          .filter((name) => other.own.includes(name) || other.global.includes(name))
          .map((name) => `.${name}: ${file} and ${other.file}`),
      ),
  );
  expect(clashes).toEqual([]);
});
