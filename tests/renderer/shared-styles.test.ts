/** What holds for every style: no class is dressed by two components, and none knows left from right. */
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

/** The styles of a file, without comments, one declaration after the other. */
function declarationsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const style = file.endsWith('.css') ? source : (/<style>(.*)<\/style>/s.exec(source)?.[1] ?? '');
  const plain = style.replace(/\/\*.*?\*\//gs, '');
  return [...plain.matchAll(/(?<=[{;\s])[a-z-]+\s*:[^;{}]+(?=[;}])/g)].map(([found]) =>
    found.replace(/\s+/g, ' ').trim(),
  );
}
/** The values of a shorthand: those within brackets are one. */
const valuesOf = (value: string): string[] => value.trim().split(/\s+(?![^(]*\))/);

function isPhysical(declaration: string): boolean {
  const [, name = '', value = ''] = /^([a-z-]+)\s*:\s*(.*)$/.exec(declaration) ?? [];
  if (/(^|-)(left|right)(-|$)/.test(name)) return true;
  if (/^(text-align|float|clear)$/.test(name)) return /\b(left|right)\b/.test(value);
  const values = valuesOf(value);
  if (/^(margin|padding|inset|border-width|border-style|border-color)$/.test(name))
    return values.length === 4 && values[1] !== values[3];
  if (name !== 'border-radius' || value.includes('/')) return false;
  const [first, second = first, third = first, fourth = second] = values;
  return first !== second || third !== fourth;
}

it('knows what is physical', () => {
  const asked = [
    ...['margin-left: 1px', 'left: 0', 'text-align: right', 'padding: 0 1px 0 calc(1px + 2px)'],
    ...['border-radius: 0 4px', 'border-top-left-radius: 2px'],
  ];
  expect(asked.filter((each) => !isPhysical(each))).toEqual([]);
  const logical = [
    'margin: 0 1px 2px',
    'inset-inline: 0 auto',
    'text-align: start',
    'border-radius: 4px 4px 0 0',
  ];
  expect(logical.filter(isPhysical)).toEqual([]);
});

/** `file: declaration`, and why left and right are those of the screen or the body there. */
const physical: Readonly<Record<string, string>> = {};

it('no style outside of the figure knows left from right: windows mirror where words run from right to left', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(svelte|css)$/.test(file) && !file.startsWith('figure'),
  );
  const found = files.flatMap((file) =>
    declarationsOf(file)
      .filter(isPhysical)
      .map((declaration) => `${file}: ${declaration}`),
  );
  expect(found.filter((each) => !(each in physical))).toEqual([]);
});

it('every icon that points sideways is turned round with the words, or says that it is not', () => {
  const base = readFileSync(path.join(root, 'shared/base.css'), 'utf8');
  const pointing = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /icons\/([a-z-]*(?:left|right|forward|backward|undo|redo|log-out)[a-z-]*)'/g,
      ),
    ])
    .map(([, icon = '']) => icon);
  expect(pointing).toContain('chevron-right');
  expect([...new Set(pointing)].filter((icon) => !base.includes(`.lucide-${icon}`))).toEqual([]);
});
