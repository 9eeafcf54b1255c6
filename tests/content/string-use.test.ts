/** Proves that wherever the app asks for a string by its key, the key exists and gets every value its message needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messages, needs } from './items.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What stands between the bracket at `open` and the one that closes it, cut at the commas of its own level. */
function parts(source: string, open: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let from = open + 1;
  for (let at = open; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if ('\'"`'.includes(sign)) quote = sign;
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign) && --depth === 0)
      return [...found, source.slice(from, at).trim()].filter(Boolean);
    else if (sign === ',' && depth === 1) {
      found.push(source.slice(from, at).trim());
      from = at + 1;
    }
  }
  throw new Error('a bracket is not closed');
}

type Use = { readonly at: string; readonly key: string; readonly args: string | undefined };

/** Every `text('a.key', ...)` of a source; keys that are put together at run time are left to their own tests. */
function uses(source: string, file: string): readonly Use[] {
  const asked =
    /(?<![\w.])(?:(?:text|healthText|say|onSheet|beside)\(|textBeside\(\s*'\w+',)\s*(['"])([\w.-]+)\1/g;
  return [...source.matchAll(asked)].map((match) => ({
    at: `${file}:${source.slice(0, match.index).split('\n').length}`,
    key: match[2] ?? '',
    args: parts(source, source.indexOf('(', match.index))[match[0].startsWith('textBeside') ? 2 : 1],
  }));
}

/** What is wrong with one use; empty when nothing is, or when its values are put together elsewhere. */
function faults({ at, key, args }: Use): readonly string[] {
  if (messages[key] === undefined) return [`${at}: there is no string "${key}"`];
  if (args !== undefined && !args.startsWith('{')) return [];
  const given = args === undefined ? [] : parts(args, 0);
  if (given.some((part) => part.startsWith('...'))) return [];
  const names = given.map((part) => part.split(':')[0]?.trim() ?? '');
  return [
    ...needs(key)
      .filter((name) => !names.includes(name))
      .map((name) => `${at}: "${key}" needs ${name}`),
    ...names
      .filter((name) => !needs(key).includes(name))
      .map((name) => `${at}: "${key}" does not know ${name}`),
  ];
}

const files = ['electron', 'renderer', 'content'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe('the strings that the app asks for', () => {
  it('exist and get what their messages need', () => {
    const all = files.flatMap((file) => uses(readFileSync(`${root}${file}`, 'utf8'), file));
    expect(all.flatMap(faults)).toEqual([]);
  });

  it.each([
    ['a key that is not there', "text('tray.nonsense')", /there is no string "tray.nonsense"/],
    ['a value left out', "text('tray.sittingFor', { n: f(1, 2) })", /"tray.sittingFor" needs m/],
    ['all values left out', "text('tray.sittingFor')", /needs m/],
    ['a value left out beside content', "textBeside('movements', 'general.minutes')", /needs n/],
    ['a value too many', "text('app.name', { n })", /does not know n/],
  ])('would show %s', (_what, source, fault) => {
    expect(uses(source, 'a.ts').flatMap(faults).join()).toMatch(fault);
  });

  it('accepts a right use, over several lines', () => {
    expect(uses("text('tray.sittingFor', {\n  n: minutes(')'),\n  m,\n})", 'a.ts').flatMap(faults)).toEqual(
      [],
    );
  });
});
