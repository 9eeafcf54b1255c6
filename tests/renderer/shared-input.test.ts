/**
 * How people may put something in: nothing acts when a pointer goes down (WCAG 2.5.2), nothing is dragged (2.5.7) or moved
 * (2.5.4), nothing takes the place of the focus by itself (3.2.1), and nothing in a window goes by itself while it is being
 * read (2.2.1).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const files = ['renderer', 'electron/windows'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => path.posix.join(folder, file)),
);

/** The files that have what `pattern` finds, outside comments. */
const having = (pattern: RegExp): string[] =>
  files.filter((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    return pattern.test(source.replace(/\/\*.*?\*\/|<!--.*?-->|^\s*\/\/[^\n]*$/gms, ''));
  });

/** Where it is allowed, and why. */
type Allowed = Readonly<Record<string, string>>;

describe('pointers', () => {
  it('nothing acts when a pointer or a finger goes down, or comes up', () => {
    const allowed: Allowed = {
      'renderer/prompt/Offer.svelte': 'notes whether the answer came by key or by pointer',
    };
    expect(
      having(/on:?(pointer|mouse)(down|up)|ontouch(start|end)|['"](pointer|mouse)(down|up)['"]/),
    ).toEqual(Object.keys(allowed));
  });

  it('nothing is dragged, swiped or shaken', () => {
    const allowed: Allowed = { 'renderer/break/Guide.svelte': 'notes that a finger has scrolled the steps' };
    expect(having(/draggable|ondrag|ontouchmove|onpointermove|devicemotion|deviceorientation/)).toEqual(
      Object.keys(allowed),
    );
  });
});

describe('keys', () => {
  it('no letter, number or sign alone does anything', () => {
    // The break's arrows, Space, Escape and F1 are not characters that speech input types.
    const allowed: Allowed = { 'electron/windows/zoom.ts': 'with Control or Command' };
    expect(having(/\bkey === '[a-z0-9]'(?!.*(ctrl|meta))/i)).toEqual(Object.keys(allowed));
  });
});

describe('time', () => {
  it('no timer takes anything away that is being read', () => {
    const allowed: Allowed = {
      'renderer/figure/frame-loop.ts': 'draws',
      'renderer/main/settings/hours-editor.svelte.ts': 'keeps hours that have been typed',
      'renderer/main/settings/voices.svelte.ts': 'looks for voices',
      'renderer/main/today/day-so-far.svelte.ts': 'asks anew how the day is',
      'electron/windows/end-card.ts': 'only with nobody at it, see its test',
      'electron/windows/page-window.ts': 'notices a window that hangs',
      'electron/windows/prompt.ts':
        'waits for its page to measure itself, and to have sunk away once answered',
      'electron/windows/tray.ts': 'gathers changes of the tray',
    };
    expect(having(/\bset(Timeout|Interval)\(/).toSorted()).toEqual(Object.keys(allowed).toSorted());
  });
});
