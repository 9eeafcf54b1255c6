/** What the Routines page is given. */
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import { contentReader } from '../../electron/read-content.ts';

const content = contentReader();
const page = (change: Partial<Settings> = {}) => {
  const settings = { ...defaultSettings, ...change };
  content.follow(settings);
  return content.libraryPage(settings);
};

describe('the library', () => {
  test('has every routine and movement, each with its picture, its sources and its dose', () => {
    const { movements, routines, sources } = page();
    expect(movements).toHaveLength(24);
    expect(routines).toHaveLength(11);
    const known = new Set(sources.map(({ id }) => id));
    for (const movement of movements) {
      expect(movement.picture.id).toBe(movement.id);
      expect(movement.seconds).toBeGreaterThan(10);
      expect([...movement.sources].every((id) => known.has(id))).toBe(true);
    }
    for (const routine of routines) expect(routine.movements.length).toBeGreaterThan(1);
  });

  test('says why breaks leave a movement out', () => {
    const reasons = (change: Partial<Settings>) =>
      Object.fromEntries(page(change).movements.map(({ id, leftOut }) => [id, leftOut]));
    expect(reasons({ kit: [] })['wall-ball-massage']).toBe('kit');
    expect(reasons({ hiddenMovements: ['open-book'], kit: ['mat', 'pillow'] })['open-book']).toBe('hidden');
    expect(reasons({ discreetOnly: true })['overhead-reach']).toBe('discreet');
  });

  test('shows someone who stays seated no standing movement, step or picture', () => {
    const { movements, routines } = page({ staySeated: true });
    expect(movements).toHaveLength(14);
    expect(routines.every(({ seated }) => seated)).toBe(true);
    const raised = movements.find(({ id }) => id === 'overhead-reach');
    expect(raised?.picture.id).toBe('overhead-reach-seated');
    expect(raised?.steps.join(' ')).not.toMatch(/\bstand\b/i);
  });

  test('a seated routine shows the seated form also to those who may stand', () => {
    const { movements, routines } = page({ hiddenMovements: ['forward-reach'] });
    const forms = routines.flatMap((routine) => routine.movements.map((own) => ({ routine, own })));
    const shown = forms.find(({ own }) => own.id === 'cross-body-arm' && own.form !== null);
    expect(shown?.own.form).toMatchObject({ stances: ['seated'], picture: { id: 'cross-body-arm-seated' } });
    for (const { routine, own } of forms.filter(({ routine }) => routine.opener === 'seated')) {
      const movement = { ...movements.find(({ id }) => id === own.id), ...own.form };
      expect(movement.stances, `${routine.id}: ${own.id}`).toContain('seated');
      expect(movement.steps?.join(' '), `${routine.id}: ${own.id}`).not.toMatch(/(?<!sit or )\bstand\b/i);
    }
  });

  test('shows someone in a wheelchair the same, in a wheelchair', () => {
    const { movements, routines } = page({ wheelchair: true });
    expect(movements.map(({ id }) => id)).toEqual(page({ staySeated: true }).movements.map(({ id }) => id));
    expect(routines.every(({ seated, opener }) => seated && opener === 'seated')).toBe(true);
    for (const { picture } of movements.filter(({ leftOut }) => leftOut === null))
      expect(
        picture.props.map(({ kind }) => kind),
        picture.id,
      ).toContain('wheelchair');
  });

  test('tells what is hidden by itself from what a switch hides', () => {
    const [hide] = content.options().hideSwitches;
    const { movements } = page({ hideSwitches: [hide?.id ?? ''], hiddenMovements: ['shoulder-rolls'] });
    const hidden = movements.filter(({ leftOut }) => leftOut === 'hidden');
    expect(hidden.filter(({ hiddenAlone }) => hiddenAlone).map(({ id }) => id)).toEqual(['shoulder-rolls']);
    expect(hidden.length).toBeGreaterThan(1);
  });

  test('speaks the words of the country chosen', () => {
    const stops = (country: string) => page({ country }).stopAlways.join(' ');
    expect(stops('GB')).toContain('call 999');
    expect(stops('NZ')).toContain('call 111');
    expect(stops('ZZ')).toContain('call your local emergency number');
  });
});
