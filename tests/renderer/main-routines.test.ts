/** The library is found by words and filters, and told in plain words. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import type { LibraryView, MovementView } from '../../electron/core/library-view.ts';
import { contentReader } from '../../electron/read-content.ts';
import { find, stancesOf, type Wish } from '../../renderer/main/routines/find.ts';
import { says } from '../../renderer/shared/says.ts';
import { Finder } from '../../renderer/main/routines/finder.svelte.ts';
import { LibraryPage } from '../../renderer/main/routines/library-page.svelte.ts';
import {
  doseIn,
  doseWords,
  lengthWords,
  leftOutWords,
  openerWords,
  stanceWords,
  stopWords,
  whyLeftOut,
} from '../../renderer/main/routines/library-words.ts';
import { picturesOf } from '../../renderer/main/routines/pictures.ts';
import { stillEndsAt } from '../../renderer/figure/motion.ts';
import { opens, Trail } from '../../renderer/main/routines/trail.svelte.ts';
import { readSettings } from './main-fixture.ts';

const content = contentReader();
const libraryFor = (changed: Partial<Settings> = {}): LibraryView =>
  content.libraryPage({ ...defaultSettings, ...changed });
const library = libraryFor();
const anything: Wish = { query: '', filters: [], kit: [] };
const names = (found: readonly { readonly name: string }[]): string[] => found.map(({ name }) => name);

function movement(id: string, changed: Partial<MovementView> = {}): MovementView {
  const found = library.movements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no movement ${id}`);
  return { ...found, ...changed };
}
const squeeze = movement('shoulder-blade-squeeze');

describe('words', () => {
  it.each([
    ['Épaule à l’aise', 'epaule'],
    ['Shoulder-blade squeeze', 'BLADE squ'],
    ['Open the elbows', '  open   '],
    ['Open the elbows', ''],
  ])('“%s” is found by “%s”', (text, query) => {
    expect(says(text, query)).toBe(true);
  });

  it('are found from their beginning, and all of them must be there', () => {
    expect(says('Football', 'ball')).toBe(false);
    expect(says('Open the elbows', 'open wall')).toBe(false);
  });

  it('are looked for in name, target and tags of a movement, and in the movements of a routine', () => {
    expect(names(find(library, { ...anything, query: squeeze.name }).movements)).toEqual([squeeze.name]);
    expect(find(library, { ...anything, query: 'strength' }).movements).toContainEqual(squeeze);
    expect(find(library, { ...anything, query: 'shoulder blades muscles' }).movements).toContainEqual(
      squeeze,
    );
    const { routines } = find(library, { ...anything, query: squeeze.name });
    expect(routines.length).toBeGreaterThan(0);
    for (const routine of routines) expect(routine.movements.map(({ id }) => id)).toContain(squeeze.id);
  });
});

describe('filters', () => {
  it('leave everything as long as nothing is asked for', () => {
    expect(find(library, anything)).toEqual({ routines: library.routines, movements: library.movements });
  });

  it.each(['seated', 'standing', 'wall', 'floor'] as const)('“%s” leaves only what is done so', (filter) => {
    const found = find(library, { ...anything, filters: [filter] });
    for (const { stances } of found.movements) expect(stances).toContain(filter);
    for (const routine of found.routines) {
      const own = library.movements.filter(({ id }) => routine.movements.some((each) => each.id === id));
      expect(stancesOf(routine, own)).toContain(filter);
    }
  });

  it('two places widen, discreet narrows', () => {
    const both = find(library, { ...anything, filters: ['wall', 'seated'] });
    const wall = find(library, { ...anything, filters: ['wall'] });
    expect(both.movements.length).toBeGreaterThan(wall.movements.length);
    const discreet = find(library, { ...anything, filters: ['wall', 'seated', 'discreet'] });
    expect(discreet.movements.length).toBeLessThan(both.movements.length);
    expect(discreet.movements.every((each) => each.discreet)).toBe(true);
  });

  it('kit leaves what needs no more than that; “no kit” what needs nothing', () => {
    const found = find(library, { ...anything, kit: ['doorway'] });
    for (const { kit } of found.movements) expect(kit.filter((each) => each !== 'doorway')).toEqual([]);
    const none = find(library, { ...anything, kit: ['none'] });
    expect(none.movements.every(({ kit }) => kit.length === 0)).toBe(true);
    expect(none.movements.length).toBeLessThan(found.movements.length);
  });

  it('combine with words', () => {
    const found = find(library, { query: 'shoulder', filters: ['seated', 'discreet'], kit: ['none'] });
    expect(found.movements).toContainEqual(squeeze);
    expect(found.movements.length).toBeLessThan(library.movements.length);
  });

  it('are cleared together', () => {
    const finder = new Finder();
    expect(finder.narrowed).toBe(false);
    finder.chooseKit('ball', true);
    finder.chooseKit('mat', true);
    expect(finder.kit).toEqual(['ball', 'mat']);
    finder.chooseKit('none', true);
    expect(finder.kit).toEqual(['none']);
    finder.chooseKit('ball', true);
    expect(finder.kit).toEqual(['ball']);
    finder.filters = ['wall'];
    finder.query = 'x';
    expect(finder.narrowed).toBe(true);
    finder.clear();
    expect(finder.narrowed).toBe(false);
  });
});

describe('the page', () => {
  const ask = (view: () => LibraryView) => new LibraryPage(() => Promise.resolve(view()));

  it('asks again when settings or hidden movements change, and keeps each picture as it is', async () => {
    let asked = 0;
    const page = ask(() => {
      asked += 1;
      return structuredClone(library);
    });
    await Promise.resolve();
    page.follow(readSettings);
    page.follow(structuredClone(readSettings));
    expect(asked).toBe(1);
    await expect.poll(() => page.all.movements.length).toBe(library.movements.length);
    const before = page.movement(squeeze.id)?.picture;
    page.follow({ ...readSettings, hidden: [{ id: squeeze.id, name: squeeze.name }] });
    expect(asked).toBe(2);
    await expect.poll(() => page.answer.state).toBe('ready');
    expect(page.movement(squeeze.id)?.picture).toBe(before);
  });

  it('shows the list again when what was open is gone', async () => {
    let view = library;
    const page = ask(() => view);
    await expect.poll(() => page.answer.state).toBe('ready');
    page.trail.open({ kind: 'movement', id: squeeze.id }, 0);
    expect(page.shown).toEqual({ kind: 'movement', id: squeeze.id });
    view = { ...library, movements: library.movements.filter(({ id }) => id !== squeeze.id) };
    await page.answer.again();
    expect(page.shown).toBeUndefined();
  });

  it('goes back step by step, to where it was', () => {
    const trail = new Trail();
    trail.open({ kind: 'routine', id: 'r' }, 400);
    trail.open({ kind: 'movement', id: 'm' }, 90);
    expect(trail.before).toEqual({ kind: 'routine', id: 'r' });
    expect(trail.back()).toEqual({ view: { kind: 'movement', id: 'm' }, scrolledFrom: 90 });
    expect(trail.back()).toEqual({ view: { kind: 'routine', id: 'r' }, scrolledFrom: 400 });
    expect(trail.back()).toBeUndefined();
    expect(trail.view).toBeUndefined();
    expect(opens({ kind: 'sheet', id: 'r' })).toBe('sheet:r');
  });

  it('pictures each routine with one of its own movements, no two alike as far as they go round', () => {
    const pictures = picturesOf(library);
    for (const routine of library.routines) {
      expect(routine.movements.map(({ id }) => id)).toContain(pictures.get(routine.id)?.id);
    }
    expect(new Set(pictures.values()).size).toBeGreaterThan(library.routines.length / 2);
  });

  it('lets a figure begin where its still picture ends', () => {
    for (const { picture } of library.movements) {
      const { keyframes, still } = picture;
      const upToHere = keyframes.slice(0, still).reduce((sum, { hold, ms }) => sum + hold + ms, 0);
      expect(stillEndsAt(picture)).toBe(upToHere + (keyframes[still]?.hold ?? 0));
    }
  });
});

describe('told in words', () => {
  it.each([
    [{ reps: 5, sets: 1, holdSeconds: 2, eachSide: true }, '5 times, hold 2 seconds each time, each side'],
    [{ reps: 1, sets: 1, holdSeconds: 20, eachSide: true }, 'Once, hold 20 seconds, each side'],
    [{ reps: 2, sets: 1, holdSeconds: 1, eachSide: false }, 'Twice, hold 1 second each time'],
    [{ reps: 8, sets: 2, holdSeconds: 0, eachSide: false }, '8 times, 2 sets with a rest between'],
  ])('%o is “%s”', (dose, words) => {
    expect(doseWords(dose)).toBe(words);
  });

  it('a movement in a routine has the routine’s own dose', () => {
    const quiet = library.routines.find(({ id }) => id === 'quiet-minute');
    expect(quiet && doseIn(quiet, squeeze)).toMatchObject({ reps: 3, holdSeconds: squeeze.holdSeconds });
  });

  it.each([
    [3, '5 seconds'],
    [38, '40 seconds'],
    [58, 'About 1 minute'],
    [118, 'About 2 minutes'],
  ])('%i seconds are “%s”', (seconds, words) => {
    expect(lengthWords(seconds)).toBe(words);
  });

  it('where it is done', () => {
    expect(stanceWords(['seated', 'standing'])).toBe('Sit or stand');
    expect(stanceWords(['standing', 'wall'])).toBe('Wall');
    expect(stanceWords(['floor'])).toBe('Floor');
  });

  it('why it is left out', () => {
    const has = { ...defaultSettings, kit: ['mat'], wheelchair: false };
    const lacking = movement(squeeze.id, { leftOut: 'kit', kit: ['mat', 'pillow', 'ball'] });
    expect(leftOutWords(lacking, has)).toBe('Needs a pillow and a ball');
    expect(whyLeftOut(lacking, has)).toContain('a pillow and a ball');
    const wheelchair = { ...has, wheelchair: true };
    const steady = movement(squeeze.id, { leftOut: 'kit', kit: ['steadyChair', 'ball'] });
    expect(leftOutWords(steady, wheelchair)).toBe('Needs a ball');
    expect(leftOutWords(squeeze, has)).toBeNull();
    const hidden = movement(squeeze.id, { leftOut: 'hidden', hiddenAlone: false });
    expect(leftOutWords(hidden, has)).toBe('Hidden');
    expect(whyLeftOut(hidden, has)).toContain('Settings');
    expect(whyLeftOut({ ...hidden, hiddenAlone: true }, has)).toContain('You have hidden');
  });

  it('when to stop, on one line, sentences by themselves', () => {
    expect(stopWords(['it hurts', 'you feel dizzy', 'A numb face? Call 999.'])).toBe(
      'Stop if: it hurts; you feel dizzy. A numb face? Call 999.',
    );
  });

  it('a seated routine never has to begin on the feet', () => {
    expect(openerWords({ opener: 'standing', seated: true })).toContain('in your seat');
    expect(openerWords({ opener: 'standing', seated: false })).not.toContain('seat');
  });
});
