/** The app over recording ports: what each thing that happens asks of windows, tray and stores. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { MINUTE } from '../../electron/core/time.ts';
import { started } from '../fakes/started.ts';

describe('starting', () => {
  test('the first start ever opens the introduction, even hidden, and nothing prompts before the safety page was read', async () => {
    const day = started({ settings: defaultSettings });
    expect(day.asked()).toEqual(['look system', 'open main welcome']);
    await day.passes(90);
    expect(day.asked()).toEqual([]);
    day.does().main.confirmSafetyRead();
    expect(day.state.settings.safetyReadAt).toBe(Date.UTC(2026, 9, 5, 10, 30));
    await day.passes(5);
    expect(day.asked()).toEqual(['prepare prompt', 'show prompt']);
  });

  test('later it stays in the tray when hidden, and opens Today when not', () => {
    expect(started().asked()).toEqual(['look system']);
    expect(started({}, false).asked()).toEqual(['look system', 'open main']);
  });

  test('a session that makes no sense is not used', () => {
    const day = started({ session: { v: 1, seenUtcMs: 'soon' } });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'sitting', sittingMin: 0, breakInMin: 30 });
    expect(day.asked()).toContain('put session aside');
  });

  test('started again it shows an open prompt, else the main window', async () => {
    const day = started();
    day.app.startedAgain();
    expect(day.asked()).toContain('open main');
    await day.passes(30);
    day.asked();
    day.app.startedAgain();
    expect(day.asked()).toEqual([]);
  });
});

describe('a due break', () => {
  test('while it is under way Today names no next one: that is chosen when it is over', async () => {
    const day = started({}, false);
    await day.passes(10);
    expect(day.seen.today?.next?.id).toBeDefined();
    day.does().main.startBreak();
    expect(day.seen.today?.next).toBeNull();
    day.does().break.end();
    expect(day.seen.today?.next?.id).toBeDefined();
  });

  test('prompt prepared, shown, answered, done: in this order and nothing else', async () => {
    const day = started();
    day.asked();
    await day.passes(30);
    expect(day.asked()).toEqual(['prepare prompt', 'show prompt']);
    expect(day.seen.prompt).toMatchObject({ sittingMin: 30 });
    day.does().prompt.start();
    expect(day.asked()).toEqual(['hide prompt', 'open break']);
    const view = day.seen.break;
    if (view?.state !== 'running') throw new Error('no break is shown');
    expect(view.items[0]?.kind).toBe('opener');
    day.person.stops();
    await day.passes(view.plannedMs / MINUTE);
    expect(day.asked()).toEqual(['break done']);
    const movements = view.items.flatMap(({ kind, id, name }) => (kind === 'movement' ? [{ id, name }] : []));
    expect(day.seen.break).toEqual({
      state: 'done',
      outcome: 'finished',
      nextBreakMin: 30,
      largeControls: false,
      movements,
    });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'sitting', sittingMin: 0, breakInMin: 30 });
    expect(day.lines.map((line) => line.kind)).toEqual(['offer', 'sitting', 'break']);
  });

  test('an end card that is open follows the settings; in the next break there is none', async () => {
    const day = started();
    await day.passes(30);
    day.does().prompt.start();
    day.person.stops();
    await day.passes(10);
    day.asked();
    void day.does().main.changeSettings([
      { key: 'largeControls', value: true },
      { key: 'intervalMin', value: 45 },
    ]);
    expect(day.asked()).toContain('break done');
    expect(day.seen.break).toMatchObject({ state: 'done', largeControls: true, nextBreakMin: 45 });
    day.tray({ do: 'breakNow' });
    day.asked();
    void day.does().main.changeSettings([{ key: 'largeControls', value: false }]);
    expect(day.asked()).not.toContain('break done');
  });

  test('the next routine is another one', async () => {
    const day = started();
    const names = new Set<string>();
    for (let breaks = 0; breaks < 3; breaks++) {
      await day.passes(30);
      names.add(day.seen.prompt?.routine.id ?? '');
      day.does().prompt.start();
      await day.passes(10);
      day.asked();
    }
    expect(names.size).toBe(3);
  });

  test('what was done of a break is written as it goes on, and a kill loses half a minute at most', async () => {
    const first = started();
    first.tray({ do: 'breakNow' });
    first.person.stops();
    await first.passes(0.7);
    const session: unknown = JSON.parse(JSON.stringify(first.seen.session)); // nothing more was written: killed
    const second = started({ session, laterMs: 2 * MINUTE });
    const kept = second.lines.find((line) => line.kind === 'break');
    expect(kept).toMatchObject({ outcome: 'interrupted', doneMs: MINUTE / 2 });
  });

  test('every answer is written before anything else can happen', async () => {
    const day = started();
    await day.passes(30);
    day.does().prompt.postpone();
    expect(day.seen.session?.session.phase).toMatchObject({ name: 'sitting', dueAt: 5 * MINUTE });
  });

  test('"This hurts" closes the break, hides the movement and opens the help page', async () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    await day.passes(1);
    day.asked();
    day.does().break.thisHurts();
    expect(day.asked()).toEqual(['close break', 'open main help']);
    const [hidden] = day.state.settings.hiddenMovements;
    expect(hidden).toBeDefined();
    expect(day.seen.settings?.hidden).toEqual([
      { id: hidden, name: expect.stringMatching(/^[A-Z]/) as string },
    ]);
    day.does().main.bringBackMovement(hidden ?? '');
    expect(day.state.settings.hiddenMovements).toEqual([]);
  });

  test('the log says that a break is over, and never that it hurt', async () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    await day.passes(1);
    day.does().break.thisHurts();
    expect(day.state.logged).toContain('break over: ended');
    expect(day.state.logged.join()).not.toMatch(/hurt/i);
  });

  test('the opener that was swapped to is used again', () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    day.does().break.swapOpener();
    expect(day.seen.break).toMatchObject({ opener: 'seated' });
    expect(day.state.settings.opener).toBe('seated');
    day.does().break.end();
    day.tray({ do: 'breakNow' });
    expect(day.seen.break).toMatchObject({ opener: 'seated' });
  });

  test('staying seated never offers a routine that stands', async () => {
    const day = started();
    await day.does().main.changeSetting({ key: 'staySeated', value: true });
    for (let breaks = 0; breaks < 4; breaks++) {
      await day.passes(30);
      expect(day.seen.prompt?.routine.seated).toBe(true);
      day.does().prompt.start();
      expect(day.seen.break).toMatchObject({ opener: 'seated' });
      await day.passes(10);
    }
  });
});

describe('windows that die or are closed', () => {
  test('a break whose page died is shown again where it was', async () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    await day.passes(0.5);
    day.asked();
    day.happens({ window: 'break', what: 'crashed' });
    expect(day.asked()).toEqual(['open break']);
    expect(day.seen.break).toMatchObject({ state: 'running', atMs: MINUTE / 2 });
  });

  test('a page that cannot live is not tried for ever', () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    day.asked();
    for (let times = 0; times < 20; times++) day.happens({ window: 'break', what: 'crashed' });
    const said = Array<string>(14).fill('announce trouble');
    expect(day.asked()).toEqual([
      ...Array<string>(5).fill('open break'),
      ...['announce trouble', 'break done'],
      ...said,
    ]);
    expect(day.seen.tray?.clock).toMatchObject({ state: 'sitting' });
  });

  test('a prompt that does not appear is made again; after the sixth time a notification says so, and it stays due', async () => {
    const day = started();
    await day.passes(30);
    day.asked();
    for (let times = 0; times < 6; times++) day.happens({ window: 'prompt', what: 'missing' });
    expect(day.asked()).toEqual([...Array<string>(5).fill('show prompt'), 'announce trouble']);
    expect(day.seen.tray?.clock).toMatchObject({ state: 'due' });
    await day.passes(12);
    expect(day.asked()).toContain('show prompt'); // offered again as usual
  });

  test('pages that die now and then are shown again, however long the app runs', async () => {
    const day = started();
    for (let hours = 0; hours < 10; hours++) {
      day.happens({ window: 'main', what: 'crashed' });
      await day.passes(61);
    }
    expect(day.asked().filter((what) => what === 'open main')).toHaveLength(10);
  });

  test('a prompt whose page died under the pointer folds when it is left alone', async () => {
    const day = started();
    await day.passes(30);
    day.does().prompt.touch(true);
    await day.passes(5);
    day.asked();
    day.happens({ window: 'prompt', what: 'crashed' });
    expect(day.asked()).toEqual(['show prompt']);
    await day.passes(2);
    expect(day.asked()).toEqual(['hide prompt']);
  });

  test('closing the main window says once that the app stays', () => {
    const day = started();
    day.asked();
    day.happens({ window: 'main', what: 'closed' });
    day.happens({ window: 'main', what: 'closed' });
    expect(day.asked()).toEqual(['announce tray']);
  });

  test('the break window closed by its own button ends the break', () => {
    const day = started();
    day.tray({ do: 'breakNow' });
    day.happens({ window: 'break', what: 'closed' });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'sitting' });
  });
});

describe('settings and stores', () => {
  test('a locked setting cannot be changed', async () => {
    const day = started({ policy: { intervalMin: 45 } });
    expect(day.seen.tray?.clock).toMatchObject({ breakInMin: 45 });
    await expect(day.does().main.changeSetting({ key: 'intervalMin', value: 20 })).rejects.toThrow('managed');
    day.app.openMain();
    expect(day.seen.settings).toMatchObject({ locked: ['intervalMin'], values: { intervalMin: 45 } });
    expect(day.state.settings.intervalMin).toBe(30);
  });

  test('start at login that fails says why, and stays off', async () => {
    const day = started();
    day.state.autostartFails = 'the folder is read-only';
    await expect(day.does().main.changeSetting({ key: 'startAtLogin', value: true })).rejects.toThrow(
      'read-only',
    );
    expect(day.state.settings.startAtLogin).toBe(false);
  });

  test('what cannot be written is told once, and goes away when it can', async () => {
    const day = started({}, false);
    day.state.failSaving = 'no space left';
    await day.passes(3);
    expect(day.seen.notices?.map((notice) => notice.id)).toEqual(['not-saved-session']);
    day.state.failSaving = null;
    await day.passes(2);
    expect(day.seen.notices).toEqual([]);
  });

  test('restarted within 5 minutes it goes on, with the same routine', async () => {
    const first = started({}, false);
    await first.passes(20);
    first.app.stop();
    const next = first.seen.today?.next?.id;
    const session: unknown = JSON.parse(JSON.stringify(first.seen.session));
    const second = started({ session, laterMs: 22 * MINUTE }, false);
    expect(second.seen.tray?.clock).toMatchObject({ sittingMin: 20, breakInMin: 10 });
    expect(second.seen.today?.next?.id).toBe(next);
  });

  test('a session that is ending is written, and counting goes on if it does not end', async () => {
    const day = started();
    await day.passes(10);
    day.power('ending');
    expect(day.lines.map((line) => line.kind)).toEqual(['sitting']);
    await day.passes(20);
    expect(day.asked()).toContain('show prompt');
  });
});

describe('the tray', () => {
  test('every entry does what it says', async () => {
    const day = started();
    day.asked();
    day.tray({ do: 'pause', for: '1h' });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'paused', untilMinute: 10 * 60, tomorrow: false });
    day.tray({ do: 'resume' });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'sitting' });
    day.tray({ do: 'pause', for: 'tomorrow' });
    expect(day.seen.tray?.clock).toMatchObject({ state: 'paused', untilMinute: 0, tomorrow: true });
    day.tray({ do: 'resume' });
    for (const what of ['help', 'open', 'settings', 'quit'] as const) day.tray({ do: what });
    expect(day.asked()).toEqual(['open main help', 'open main', 'open main settings', 'quit']);
    await day.passes(31);
    day.asked();
    expect(day.seen.tray?.entries.slice(2, 5)).toEqual(
      ['start', 'postpone', 'skip'].map((what) => ({ kind: 'action', action: { do: what } })),
    );
    day.tray({ do: 'skip' });
    expect(day.asked()).toEqual(['hide prompt']);
  });
});
