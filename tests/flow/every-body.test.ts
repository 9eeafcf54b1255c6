/** Whoever stays seated, uses a wheelchair or hid something: no place of the app shows or starts what is not for them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { PosedMovement } from '../../content/pose-schema.ts';
import { library } from '../fakes/choosing.ts';
import { defaultSettings, type SettingChange, type Settings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

type World = ReturnType<typeof started>;
const read: Settings = { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1 };
const begin = (change: Partial<Settings>): World => started({ settings: { ...read, ...change } });
const set = (world: World, changed: SettingChange[]) => void world.does().main.changeSettings(changed);

const standing =
  /(?<!\bsit or )\b(stand|stands|standing|get up|on your feet|walk|walking|step (in|back|forward))\b/i;
const allRoutines = library.routines.map(({ id }) => id);
const allMovements = Object.keys(library.movements);

/** The names of pictures on which somebody stands, or sits in another seat than theirs. */
const wrongPictures = (pictures: readonly PosedMovement[], wheelchair: boolean): string[] =>
  pictures
    .filter(
      ({ keyframes, props }) =>
        keyframes.some(({ pose }) => pose.root.at[1] > 62) ||
        !props.some(({ kind }) =>
          wheelchair ? kind === 'wheelchair' : /^(officeChair|stool|steadyChair)$/.test(kind),
        ),
    )
    .map(({ id }) => id);

function running({ seen }: World) {
  if (seen.break?.state !== 'running') throw new Error('no break is shown');
  return seen.break;
}

/** What of the break under way is not for somebody who stays seated. */
function wrongInBreak(world: World, wheelchair: boolean): string[] {
  const { items, routineName } = running(world);
  const words = items.flatMap(({ name, steps, equipment }) => [
    name,
    equipment ?? '',
    ...steps.map(({ text }) => text),
  ]);
  const wrongWords = [routineName, ...words].filter((each) => standing.test(each));
  return [
    ...wrongWords,
    ...wrongPictures(
      items.map(({ picture }) => picture),
      wheelchair,
    ),
  ];
}

/** What the next break says and shows, in Today and in the prompt, that is not for them. */
function wrongNext(world: World, wheelchair: boolean): string[] {
  const offers = [world.seen.today?.next, world.seen.prompt?.routine].filter(
    (each) => each !== null && each !== undefined,
  );
  return offers.flatMap(({ name, summary, movements, where, place, picture }) => [
    ...[name, summary, where, place, ...movements].filter((each) => standing.test(each)),
    ...wrongPictures([picture], wheelchair),
  ]);
}

const seats = [
  {
    how: 'stays seated',
    change: { staySeated: true },
    wheelchair: false,
    chosen: [{ key: 'staySeated', value: true }] satisfies SettingChange[],
  },
  {
    how: 'uses a wheelchair',
    change: { wheelchair: true },
    wheelchair: true,
    chosen: [{ key: 'wheelchair', value: true }] satisfies SettingChange[],
  },
];

describe.each(seats)('whoever $how', ({ change, wheelchair, chosen }) => {
  const lengths = ['full', 'stretch'] as const;

  test.each(lengths)(
    'is offered seated breaks alone, however often they ask for another (%s)',
    async (breakLength) => {
      const world = begin({ ...change, breakLength, opener: 'standing' });
      world.tray({ do: 'open' });
      await world.passes(30);
      for (let asked = 0; asked < 2 * allRoutines.length; asked++) {
        expect(wrongNext(world, wheelchair)).toEqual([]);
        world.does().prompt.another();
      }
      world.does().prompt.start();
      expect(wrongInBreak(world, wheelchair)).toEqual([]);
    },
  );

  test.each([...allRoutines, ...allMovements])(
    'gets a seated break from a page that still offers %s',
    (id) => {
      const world = begin({ ...change, opener: 'standing', kit: ['steadyChair', 'lowBackChair'] });
      world.does().main.startNow(id);
      expect(wrongInBreak(world, wheelchair)).toEqual([]);
      expect(running(world).canSwapOpener).toBe(false);
      for (let asked = 0; asked < 4; asked++) {
        world.does().break.another();
        world.does().break.swapOpener();
        world.does().break.next();
        if (world.seen.break?.state !== 'running') return;
        expect(wrongInBreak(world, wheelchair)).toEqual([]);
      }
    },
  );

  test.each([...allRoutines, ...allMovements])(
    'has it from the moment on that they choose it, in %s too',
    (id) => {
      for (const at of [0, 2]) {
        const world = begin({ opener: 'standing' });
        world.does().main.startNow(id);
        for (let item = 0; item < at; item++) world.does().break.next();
        if (world.seen.break?.state !== 'running') return;
        set(world, chosen);
        expect(wrongInBreak(world, wheelchair), `at ${at}`).toEqual([]);
        expect(running(world)).toMatchObject({ canSwapOpener: false });
      }
    },
  );

  test('an offer that is open follows at once, and one that was chosen before does not come', async () => {
    const world = begin({ opener: 'standing', breakLength: 'full' });
    world.tray({ do: 'open' });
    await world.passes(30);
    for (let asked = 0; asked < 20 && world.seen.prompt?.routine.id !== 'stand-and-open'; asked++)
      world.does().prompt.another();
    expect(world.seen.prompt?.routine.id).toBe('stand-and-open');
    set(world, chosen);
    expect(wrongNext(world, wheelchair)).toEqual([]);

    const kept = { session: world.seen.session, settings: world.state.settings };
    const again = started(kept);
    again.tray({ do: 'open' });
    expect(wrongNext(again, wheelchair)).toEqual([]);
    again.tray({ do: 'breakNow' });
    expect(wrongInBreak(again, wheelchair)).toEqual([]);
  });

  test('a standing break that was killed in its middle is over, whatever has been chosen since', async () => {
    const world = begin({ opener: 'standing' });
    world.does().main.startNow('stand-and-open');
    await world.passes(1);
    const again = started({
      session: world.seen.session,
      settings: { ...world.state.settings, ...change },
    });
    again.tray({ do: 'open' });
    expect(again.seen.break?.state).not.toBe('running');
    expect(wrongNext(again, wheelchair)).toEqual([]);
  });

  test('sees no standing figure and no standing words in the library, its details and its sheets', () => {
    const world = begin({
      ...change,
      kit: ['steadyChair', 'lowBackChair', 'ball', 'wall', 'doorway', 'mat'],
    });
    const { movements, routines } = world.does().main.library();
    expect(routines.length).toBeGreaterThan(4);
    const shown = movements.filter(({ leftOut }) => leftOut !== 'wheelchair');
    const forms = routines.flatMap((routine) => routine.movements.flatMap(({ form }) => form ?? []));
    expect(
      wrongPictures(
        [...shown, ...forms].map(({ picture }) => picture),
        wheelchair,
      ),
    ).toEqual([]);
    const words = [
      ...routines.flatMap(({ name, summary, place, kit }) => [name, summary, place, kit]),
      ...movements.flatMap(({ name, target, equipment, steps, feel }) => [
        name,
        target,
        equipment ?? '',
        feel,
        ...steps,
      ]),
    ];
    expect(words.filter((each) => standing.test(each))).toEqual([]);
    expect(new Set(movements.flatMap(({ stances }) => stances))).toEqual(new Set(['seated']));
    expect(new Set(routines.map(({ opener }) => opener))).toEqual(new Set(['seated']));
  });
});

test('nobody is drawn in a wheelchair doing what must not be done in one', () => {
  const world = begin({ wheelchair: true, kit: ['lowBackChair'] });
  const { movements } = world.does().main.library();
  const out = movements.filter(({ leftOut }) => leftOut === 'wheelchair');
  expect(out.map(({ id }) => id)).toEqual(['chair-lean-back']);
  for (const { picture } of out) expect(picture.props.map(({ kind }) => kind)).not.toContain('wheelchair');
});

describe.each(library.hideSwitches.map(({ id, label, movements }) => ({ id, label, hides: movements })))(
  'with “$label” switched off',
  ({ id, hides }) => {
    const kit = defaultSettings.kit.concat('lowBackChair', 'mat', 'pillow', 'roller', 'ball', 'band');
    let world: World;
    beforeEach(() => {
      world = begin({ hideSwitches: [id], kit, breakLength: 'full' });
    });
    const names = hides.map((each) => library.movements[each]?.name);
    const hiddenNow = () => running(world).items.filter((item) => hides.includes(item.id));

    test.each(['full', 'stretch'] as const)('none of it is offered (%s)', async (breakLength) => {
      world = begin({ hideSwitches: [id], kit, breakLength });
      world.tray({ do: 'open' });
      await world.passes(30);
      for (let asked = 0; asked < 2 * allRoutines.length; asked++) {
        const offered = world.seen.prompt?.routine.movements ?? [];
        expect(offered.filter((name) => names.includes(name))).toEqual([]);
        world.does().prompt.another();
      }
    });

    test.each(allRoutines)(
      'none of it comes in %s, each time that it comes, and none by “Another one”',
      (routine) => {
        for (let times = 0; times < 3; times++) {
          world.does().main.startNow(routine);
          expect(hiddenNow()).toEqual([]);
          world.does().break.next();
          for (let asked = 0; asked < 5 && world.seen.break?.state === 'running'; asked++) {
            world.does().break.another();
            expect(hiddenNow()).toEqual([]);
          }
          world.does().break.end();
        }
      },
    );

    test('what is asked for by name comes all the same, but nothing of it takes its place', () => {
      for (const movement of hides) {
        world.does().main.startNow(movement);
        expect(running(world).items.map((item) => item.id)).toEqual([movement]);
        world.does().break.another();
        expect(hiddenNow().filter((item) => item.id !== movement)).toEqual([]);
        world.does().break.end();
      }
    });

    test('switched in a break, it goes from what is still to come and from what is under way', () => {
      for (const routine of library.routines) {
        const own = routine.movements.map((entry) => entry.id);
        for (const at of [0, 1, 3]) {
          world = begin({ kit, breakLength: 'full' });
          world.does().main.startNow(routine.id);
          for (let item = 0; item < at; item++) world.does().break.next();
          if (world.seen.break?.state !== 'running') break;
          const before = running(world).items.length;
          set(world, [{ key: 'hideSwitches', value: [id] }]);
          expect(hiddenNow(), `${routine.id} at ${at}`).toEqual([]);
          const { items } = running(world);
          if (own.some((each) => !hides.includes(each))) expect(items.length).toBeGreaterThan(1);
          expect(items.length).toBeLessThanOrEqual(before);
        }
      }
    });

    test('the library shows it as left out, and each routine says what it leaves out; sheets have none of it', () => {
      const { movements, routines } = world.does().main.library();
      expect(movements.filter(({ leftOut }) => leftOut === 'hidden').map((each) => each.id)).toEqual(
        movements.map((each) => each.id).filter((each) => hides.includes(each)),
      );
      for (const routine of routines) {
        // A sheet prints these movements and no others.
        expect(routine.movements.filter((own) => hides.includes(own.id))).toEqual([]);
        const own = library.routines.find((each) => each.id === routine.id)?.movements ?? [];
        const gone = own.filter((each) => hides.includes(each.id));
        expect(routine.without).toEqual(gone.map((each) => library.movements[each.id]?.name));
      }
    });
  },
);
