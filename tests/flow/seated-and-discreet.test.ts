/** A seated break asks nobody to stand and a discreet one brings nothing that shows, whoever has it and whatever is swapped. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

function running({ seen }: ReturnType<typeof started>) {
  if (seen.break?.state !== 'running') throw new Error('no break is shown');
  return seen.break;
}

const standing = /\b(stand|on your feet)\b/i;
const stepsOf = (world: ReturnType<typeof started>): string =>
  running(world)
    .items.flatMap(({ steps }) => steps.map(({ text }) => text))
    .join(' ')
    .replaceAll('Sit or stand', 'Sit');

describe('someone who may stand', () => {
  test.each(['all-seated', 'seated-shoulders'])('sits all through %s, each time that it comes', (routine) => {
    const world = started();
    for (let times = 0; times < 3; times++) {
      world.does().main.startNow(routine);
      expect(stepsOf(world)).not.toMatch(standing);
      for (const { picture, id } of running(world).items)
        expect(
          picture.props.map(({ kind }) => kind),
          id,
        ).toContainEqual(expect.stringMatching(/chair|stool/i));
      world.does().break.end();
    }
  });

  test.each(['all-seated', 'seated-shoulders'])(
    'and whatever takes the place of a movement of %s',
    (routine) => {
      const world = started();
      world.does().main.startNow(routine);
      world.does().break.next();
      for (let asked = 0; asked < 20; asked++) {
        world.does().break.another();
        expect(stepsOf(world)).not.toMatch(standing);
      }
    },
  );

  test.each(['quiet-minute', 'seated-shoulders'])('is never given anything in %s that shows', (routine) => {
    const world = started();
    const { movements } = world.ports.content.library();
    world.does().main.startNow(routine);
    world.does().break.next();
    const came = new Set<string>();
    for (let asked = 0; asked < 20; asked++) {
      world.does().break.another();
      for (const { kind, id } of running(world).items) if (kind === 'movement') came.add(id);
    }
    expect([...came].filter((id) => movements[id]?.discreet !== 1)).toEqual([]);
    expect(came.size).toBeGreaterThan(running(world).items.length - 1);
  });
});

describe('what a break is called', () => {
  test('a movement that took the place of one asked for by itself gives the break its name', () => {
    const world = started();
    world.does().main.startNow('open-the-elbows');
    expect(running(world).routineName).toBe('Open the elbows');
    world.does().break.another();
    expect(running(world).items.map(({ name }) => name)).not.toContain('Open the elbows');
    expect(running(world).routineName).toBe(running(world).items[0]?.name);
  });

  test('seated, only when everything shown is', () => {
    const settings = { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1, breakLength: 'full' as const };
    const shown = (change: object) => {
      const world = started({ settings: { ...settings, ...change } });
      world.tray({ do: 'open' });
      return Array.from({ length: 12 }, () => {
        world.does().main.anotherNext();
        const { next } = world.seen.today ?? {};
        if (!next) throw new Error('no next break is shown');
        return [next.id, next.seated] as const;
      });
    };
    expect(new Map(shown({ staySeated: false })).get('shoulders-and-neck')).toBe(false); // one movement stands
    expect(new Map(shown({ staySeated: false })).get('all-seated')).toBe(true);
    expect(new Map(shown({ staySeated: true })).get('shoulders-and-neck')).toBe(true);
  });
});
