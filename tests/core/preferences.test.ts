/** What the person can do decides which movements are left, and in which form. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { canSit } from '../../content/schema.ts';
import { canDo, formOf, leftOut, preferencesFrom } from '../../electron/core/preferences.ts';
import { defaultSettings } from '../../electron/core/settings.ts';
import { anyone } from '../fakes/choosing.ts';

const { library } = loadContent();
const movements = Object.values(library.movements);
const names = (left: readonly { readonly id: string }[]) => left.map(({ id }) => id).sort();

describe('what is left', () => {
  test('of someone who can do and has everything: all of it', () => {
    expect(movements.filter((movement) => !canDo(movement, anyone))).toEqual([]);
  });

  test('of someone who stays seated: what can be done in a seat', () => {
    const left = movements.filter((movement) => canDo(movement, { ...anyone, staySeated: true }));
    expect(names(left)).toEqual(names(movements.filter(canSit)));
    expect(left).toHaveLength(14); // corrections A13
  });

  test('in a wheelchair: nothing that asks to lean back over a chair', () => {
    const preferences = preferencesFrom({ ...defaultSettings, wheelchair: true, kit: [] }, library);
    expect(
      movements.filter((movement) => leftOut(movement, preferences) === 'wheelchair').map(({ id }) => id),
    ).toEqual(['chair-lean-back']);
    // Its brakes are on: it does not roll, turn or tip.
    const turn = library.movements['arms-crossed-turn'];
    expect(turn && leftOut(turn, preferences)).toBe(null);
  });

  test('in a wheelchair: seated, whether or not “Stay seated” is on as well', () => {
    const ofBoth = [false, true].map((staySeated) =>
      preferencesFrom({ ...defaultSettings, wheelchair: true, staySeated }, library),
    );
    expect(ofBoth[0]).toEqual(ofBoth[1]);
    expect(ofBoth[0]?.staySeated).toBe(true);
    expect(preferencesFrom(defaultSettings, library).staySeated).toBe(false);
  });

  test('discreet only: what colleagues hardly notice', () => {
    const left = movements.filter((movement) => canDo(movement, { ...anyone, discreetOnly: true }));
    expect(left.every(({ discreet }) => discreet === 1)).toBe(true);
    expect(left.length).toBeGreaterThan(3);
  });

  test('what is needed is had, and a band is only used where there is one', () => {
    const without = movements.filter((movement) => leftOut(movement, { ...anyone, kit: [] }) === 'kit');
    expect(without.every(({ kit }) => kit.length > 0)).toBe(true);
    expect(names(without)).not.toContain('band-side-raise');
  });

  test.each(library.hideSwitches.map((each) => [each.label, each] as const))('hides: %s', (_label, hide) => {
    const preferences = preferencesFrom({ ...defaultSettings, hideSwitches: [hide.id] }, library);
    const hidden = movements.filter((movement) => leftOut(movement, preferences) === 'hidden');
    expect(names(hidden)).toEqual([...hide.movements].sort());
  });

  test('movements hidden one by one stay hidden whatever the switches do', () => {
    const settings = { ...defaultSettings, hiddenMovements: ['open-book'], hideSwitches: ['no-such-switch'] };
    expect(preferencesFrom(settings, library).hidden).toEqual(['open-book']);
  });
});

describe('the form', () => {
  test('is the seated one, with a picture of its own, for someone who stays seated', () => {
    for (const movement of movements) {
      const form = formOf(movement, { staySeated: true });
      expect(form.picture).toBe(movement.seatedForm === undefined ? movement.id : `${movement.id}-seated`);
      if (movement.seatedForm !== undefined) expect(form.steps).toEqual(movement.seatedForm.steps);
    }
  });

  test('is the movement’s own for everybody else', () => {
    for (const movement of movements) {
      expect(formOf(movement, { staySeated: false })).toMatchObject({
        steps: movement.steps,
        picture: movement.id,
      });
    }
  });
});
