/** The app puts together what the person can do and what it says by itself: choices, answers, countries, notes. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { MINUTE } from '../../electron/core/time.ts';
import { fakePorts } from '../fakes/fake-ports.ts';
import { started } from '../fakes/started.ts';

describe('what the person can do', () => {
  const [first, second] = ['stretch', 'full'] as const;
  const items = (day: ReturnType<typeof started>) => {
    const view = day.seen.break;
    if (view?.state !== 'running') throw new Error('no break is shown');
    return view.items;
  };

  test.each([
    [first, 2],
    [second, 4],
  ] as const)('break length %s', (breakLength, count) => {
    const day = started();
    void day.does().main.changeSetting({ key: 'breakLength', value: breakLength });
    day.tray({ do: 'breakNow' });
    expect(items(day)).toHaveLength(count);
  });

  test('in a wheelchair: no break stands, and its opener cannot be swapped for one that does', async () => {
    const day = started();
    void day.does().main.changeSetting({ key: 'wheelchair', value: true });
    for (let breaks = 0; breaks < 4; breaks++) {
      await day.passes(30);
      expect(day.seen.prompt?.routine).toMatchObject({ seated: true });
      day.does().prompt.start();
      day.does().break.swapOpener();
      expect(day.seen.break).toMatchObject({ opener: 'seated', canSwapOpener: false });
      for (const { picture } of items(day))
        expect(
          picture.props.map(({ kind }) => kind),
          picture.id,
        ).toContain('wheelchair');
      await day.passes(10);
    }
  });

  test('“Another one” from the prompt starts what it then shows', async () => {
    const day = started();
    await day.passes(30);
    const before = day.seen.prompt?.routine.name;
    day.does().prompt.another();
    const after = day.seen.prompt?.routine.name;
    expect(after).not.toBe(before);
    day.does().prompt.start();
    expect(items(day).map(({ name }) => name)).toContain(after);
  });

  test('a movement asked for by name comes by itself, hidden or not, and counts as no routine', async () => {
    const day = started();
    day.does().main.hideMovement('open-the-elbows');
    day.does().main.startNow('open-the-elbows');
    expect(items(day).map(({ id }) => id)).toEqual(['open-the-elbows']);
    day.person.stops();
    await day.passes(3);
    expect(day.lines.at(-1)).toMatchObject({
      kind: 'break',
      routine: 'open-the-elbows',
      outcome: 'finished',
    });
    expect(() => day.does().main.startNow('no-such-thing')).toThrow(/no routine/);
  });

  test('“Not for me” hides the movement, “Felt worse” opens When to get help too', () => {
    const day = started();
    day.asked();
    day.does().break.felt('open-the-elbows', 'notForMe');
    expect(day.asked()).toEqual([]);
    day.does().break.felt('shoulder-rolls', 'worse');
    expect(day.asked()).toEqual(['open main help']);
    expect(day.state.settings.hiddenMovements).toEqual(['open-the-elbows', 'shoulder-rolls']);
    expect(() => day.does().break.felt('nonsense', 'worse')).toThrow(/no such movement/);
  });

  test('the first break waits until what comes before it has been read, and so does nothing else', async () => {
    const settings = { ...defaultSettings, safetyReadAt: Date.UTC(2026, 9, 1) };
    const day = started({ settings });
    day.tray({ do: 'breakNow' });
    expect(day.seen.break).toMatchObject({ paused: true, askFirst: { rules: {} } });
    await day.passes(2);
    expect(day.seen.break).toMatchObject({ atMs: 0 });
    const shown: unknown[] = [];
    let last = day.seen.break;
    Object.defineProperty(day.seen, 'break', {
      get: () => last,
      set: (view: typeof last) => shown.push((last = view)),
    });
    day.does().break.begin();
    expect(day.seen.break).toMatchObject({ paused: false, askFirst: null });
    // Or its window would say that a break goes on which has not begun.
    expect(shown).not.toContainEqual(expect.objectContaining({ paused: true, askFirst: null }));
    expect(day.state.settings.askFirstReadAt).toBe(Date.UTC(2026, 9, 5, 9, 2));
  });

  test('a break asked for during a break: the one under way comes to the front, where it was', async () => {
    const day = started();
    day.does().main.startNow('all-seated');
    await day.passes(0.5);
    day.asked();
    day.does().main.startNow('open-the-elbows');
    expect(day.asked()).toEqual(['open break']);
    expect(day.seen.break).toMatchObject({ state: 'running', routineName: 'All seated', atMs: MINUTE / 2 });
    day.does().break.end();
    day.does().main.startNow('open-the-elbows');
    expect(items(day).map(({ id }) => id)).toEqual(['open-the-elbows']);
  });

  test('a break before the safety information was read ends without a promise of the next', () => {
    const day = started({ settings: defaultSettings });
    day.tray({ do: 'breakNow' });
    day.does().break.end();
    expect(day.seen.break).toMatchObject({ state: 'done', nextBreakMin: 'unread' });
  });

  test('with every movement hidden, a break is its opener and called so', async () => {
    const hiddenMovements = Object.keys(fakePorts().ports.content.library().movements);
    const read = { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1, sixWeeksNotedAt: 1 };
    const day = started({ settings: { ...read, hiddenMovements } });
    await day.passes(30);
    expect(day.seen.prompt?.routine).toMatchObject({
      name: 'Change position in your seat',
      movements: [],
      seated: true,
      picture: { id: 'change-position-seated' },
    });
    expect(day.seen.prompt?.routine.summary).not.toMatch(/full/);
    day.does().prompt.another();
    day.does().prompt.start();
    expect(items(day).map(({ id }) => id)).toEqual(['change-position-seated']);
    await day.passes(1);
    expect(day.lines.at(-1)).toMatchObject({ kind: 'break', outcome: 'finished', movements: [] });
  });

  test('another country, another number: in the stop rules of a break under way as well', () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    const always = () => (day.seen.break?.state === 'running' ? day.seen.break.stopAlways.join(' ') : '');
    expect(always()).toContain('999');
    void day.does().main.changeSetting({ key: 'country', value: 'NZ' });
    expect(always()).toContain('call 111');
    expect(always()).not.toContain('999');
  });
});

describe('what is said by itself', () => {
  const shown = (day: ReturnType<typeof started>) => (day.seen.notices ?? []).map(({ id }) => id);
  const read = { ...defaultSettings, safetyReadAt: Date.UTC(2026, 8, 1), askFirstReadAt: 1 };

  test('safety information that has changed stands until the help page has been opened', () => {
    const day = started({
      settings: { ...read, sixWeeksNotedAt: Date.UTC(2026, 9, 1), safetyRead: 'of old' },
    });
    day.tray({ do: 'open' });
    expect(shown(day)).toEqual(['safetyChanged']);
    day.does().main.showPage('today');
    expect(shown(day)).toEqual(['safetyChanged']);
    day.does().main.showPage('help');
    expect(shown(day)).toEqual([]);
    day.tray({ do: 'open' });
    expect(shown(day)).toEqual([]);
  });

  test('the note about six weeks comes to everyone, and again six weeks after it was put away', () => {
    const settings = { ...read, safetyReadAt: Date.UTC(2026, 7, 1) };
    const day = started({ settings });
    day.tray({ do: 'open' });
    expect(shown(day)).toEqual(['sixWeeks']);
    day.does().main.putAwayNotice('sixWeeks');
    day.tray({ do: 'open' });
    expect(shown(day)).toEqual([]);
    expect(day.state.settings.sixWeeksNotedAt).toBe(Date.UTC(2026, 9, 5, 9));
  });
});
