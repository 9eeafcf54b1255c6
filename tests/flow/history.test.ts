/** What the main window is told of the history, by the whole app: days as they go on, files, deleting, keeping. */
import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../electron/core/history.ts';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import { startApp } from '../../electron/app.ts';
import type { History } from '../../electron/ports.ts';
import { fakePorts } from '../fakes/fake-ports.ts';

const MINUTE = 60_000;
const today = '2026-10-05';
const yesterday = '2026-10-04';
const weeks = { from: '2026-07-14', to: today };

/** The whole app with this history, in which some things go otherwise. */
function opened(
  settings: Partial<Settings> = {},
  lines: readonly HistoryLine[] = [],
  history: Partial<History> = {},
) {
  const read = Date.UTC(2026, 9, 1);
  const world = fakePorts({
    settings: { ...defaultSettings, safetyReadAt: read, askFirstReadAt: read, ...settings },
  });
  world.lines.push(...lines);
  const ports = { ...world.ports, history: { ...world.ports.history, ...history } };
  const app = startApp(ports, { hidden: true });
  const passes = (minutes: number): Promise<void> => world.clock.advance(minutes * MINUTE);
  return { ...world, app, passes, main: world.does().main };
}
type Opened = ReturnType<typeof opened>;

const sat = (utcMs: number, minutes = 30): HistoryLine => ({
  v: 1,
  kind: 'sitting',
  fromUtcMs: utcMs,
  toUtcMs: utcMs + minutes * MINUTE,
  offsetMin: 0,
});
const old = [sat(Date.UTC(2026, 4, 31, 23, 50)), sat(Date.UTC(2026, 5, 1, 9)), sat(Date.UTC(2026, 9, 4, 9))];
const daysOf = async ({ main }: Opened): Promise<string[]> =>
  (await main.history({ from: '2000-01-01', to: today })).days.map(({ day }) => day);

describe('the days', () => {
  it('go on with the present minute, without a line being written', async () => {
    const day = opened();
    await day.passes(12);
    expect(day.lines).toEqual([]);
    const view = await day.main.history(weeks);
    expect(view).toMatchObject({ today, firstDay: today, span: weeks, observation: null, unreadable: 0 });
    expect(view.days).toMatchObject([{ day: today, sittingMs: 12 * MINUTE, offered: 0 }]);
    expect(await day.main.historyDay(today)).toMatchObject({
      figures: { sittingMs: 12 * MINUTE },
      parts: [{ kind: 'sitting', fromMinute: 540, toMinute: 552 }],
    });
  });

  it('have a long sleep in them that began in the month before', async () => {
    const asleep: HistoryLine = { ...sat(Date.UTC(2026, 8, 29, 17), 4 * 24 * 60), kind: 'asleep' };
    const { parts } = await opened({}, [asleep]).main.historyDay('2026-10-02');
    expect(parts).toEqual([{ kind: 'asleep', fromMinute: 0, toMinute: 24 * 60 }]);
  });

  it('show a break that is under way, and count it when it is over', async () => {
    const day = opened();
    await day.passes(30);
    day.does().prompt.start();
    await day.passes(0.5);
    const { parts, figures } = await day.main.historyDay(today);
    expect(parts.map(({ kind }) => kind)).toEqual(['sitting', 'break']);
    expect(figures).toMatchObject({ movingMs: MINUTE / 2, offered: 0 });
    day.does().break.end();
    expect((await day.main.historyDay(today)).figures).toMatchObject({ movingMs: MINUTE / 2, offered: 1 });
  });

  it('of a span are those with anything in it, and a day without is empty', async () => {
    const day = opened({}, old);
    const view = await day.main.history({ from: '2026-06-01', to: '2026-06-30' });
    expect(view.days.map(({ day: key, sittingMs }) => [key, sittingMs / MINUTE])).toEqual([
      ['2026-06-01', 50],
    ]);
    expect(view.firstDay).toBe('2026-05-31');
    expect(await day.main.historyDay('2026-06-02')).toMatchObject({ figures: { sittingMs: 0 }, parts: [] });
    expect(await day.main.history({ from: today, to: weeks.from })).toMatchObject({ days: [] });
  });

  it('say how many lines of the span cannot be read, not of the days beside it', async () => {
    const months: string[] = [];
    const day = opened({}, old, {
      months: () => Promise.resolve(['2026-05', '2026-06', '2026-10']),
      read: (month) => {
        months.push(month);
        return Promise.resolve({ lines: [], unfit: 2, torn: month === '2026-06' });
      },
    });
    const june = { from: '2026-06-01', to: '2026-06-30' };
    expect((await day.main.history(june)).unreadable).toBe(3);
    expect(months.slice(0, 2)).toEqual(['2026-05', '2026-06']);
  });
});

describe('files', () => {
  it('are saved where the person says, and bring the same history back', async () => {
    const day = opened({}, old);
    expect(await day.main.exportHistory('json')).toBe(true);
    expect(day.state.savedFile).toMatchObject({ use: 'historyJson', day: today });
    await day.main.deleteHistory('all');
    expect(day.lines).toEqual([]);
    day.state.fileToOpen = day.state.savedFile?.content ?? null;
    expect(await day.main.importHistory()).toEqual({ added: 3, alreadyThere: 0, tooOld: 0 });
    expect(day.lines).toEqual(old);
    expect(await day.main.importHistory()).toEqual({ added: 0, alreadyThere: 3, tooOld: 0 });
  });

  it('are not saved when the history cannot be read, and say that', async () => {
    const day = opened({}, old, { read: () => Promise.reject(new Error('EACCES: /home/alex/history')) });
    await expect(day.main.exportHistory('json')).rejects.toThrow(/^The history could not be read\.$/);
    expect(day.state.savedFile).toBeNull();
  });

  it('have a table in words for spreadsheets', async () => {
    const day = opened({}, old);
    await day.main.exportHistory('csv');
    const rows = day.state.savedFile?.content.split('\r\n') ?? [];
    expect(rows[0]).toMatch(/^\uFEFFStart date,Start time,/);
    expect(rows[1]).toMatch(/^2026-05-31,23:50:00,2026-06-01,00:20:00,Sitting,,1800,/);
    expect(rows).toHaveLength(old.length + 2);
  });

  it('stand in that table by time, though an offer is written before the sitting that it was made in', async () => {
    const nine = Date.UTC(2026, 9, 4, 9);
    const offer: HistoryLine = { ...sat(nine + 30 * MINUTE, 1), kind: 'offer', answer: 'skip' };
    const day = opened({}, [offer, sat(nine, 60)]);
    await day.main.exportHistory('csv');
    const rows = day.state.savedFile?.content.split('\r\n').slice(1, 3) ?? [];
    expect(rows.map((row) => row.split(',')[4])).toEqual(['Sitting', 'Break offered']);
  });

  it('are not saved or opened when the person does not want to', async () => {
    const day = opened({}, old);
    day.state.savesFile = false;
    expect(await day.main.exportHistory('json')).toBe(false);
    expect(day.state.savedFile).toBeNull();
    expect(await day.main.importHistory()).toBeNull();
    expect(day.lines).toEqual(old);
  });

  it.each([
    ['holidays.txt', 'This is not a history file of Halfpast. Nothing was added.'],
    [
      '{"app":"Halfpast","kind":"history","v":2,"lines":[]}',
      'This file is from a newer version of Halfpast. Nothing was added.',
    ],
    [
      '{"app":"Halfpast","kind":"history","v":1,"lines":[\n{"v":1',
      'The file is damaged in line 2. Nothing was added.',
    ],
    ['{"app": "Halfpast"', 'The file is damaged. Nothing was added.'],
    [
      `{"app":"Halfpast","kind":"history","v":1,"lines":[\n${JSON.stringify(sat(0))},\n{"v":1}]}`,
      'Entry 1 of the history in this file cannot be read. Nothing was added.',
    ],
  ])('that are not ours change nothing, and the reason is told: %j', async (file, why) => {
    const day = opened({}, old);
    day.state.fileToOpen = file;
    await expect(day.main.importHistory()).rejects.toThrow(why);
    expect(day.lines).toEqual(old);
  });
});

describe('deleting', () => {
  it('takes today as far as it has come, and sitting is still counted for the next break', async () => {
    const day = opened({}, old);
    await day.passes(20);
    await day.main.deleteHistory({ from: today, to: today });
    expect(await daysOf(day)).toEqual(['2026-05-31', '2026-06-01', yesterday]);
    await day.passes(10);
    expect(day.seen.prompt?.sittingMin).toBe(30);
    day.does().prompt.skip();
    const { figures, parts } = await day.main.historyDay(today);
    expect(figures).toMatchObject({ sittingMs: 10 * MINUTE, offered: 1 });
    expect(parts).toMatchObject([{ fromMinute: 560, toMinute: 570 }]);
  });

  it('takes what was open over a restart along', async () => {
    const day = opened();
    await day.passes(20);
    await day.main.deleteHistory('all');
    day.app.stop();
    expect(day.lines).toEqual([]);
  });

  it('of another day leaves what is open as it is', async () => {
    const day = opened({}, old);
    await day.passes(20);
    await day.main.deleteHistory({ from: yesterday, to: yesterday });
    expect(day.lines).toEqual(old.slice(0, 2)); // nothing of today has been written for it
    expect(await daysOf(day)).toEqual(['2026-05-31', '2026-06-01', today]);
  });

  it('says why it could not be done', async () => {
    const full = (): Promise<never> => Promise.reject(new Error('no space left on device (ENOSPC)'));
    const day = opened({}, old, { deleteDays: full, deleteAll: full, add: full });
    const why = 'The history could not be changed: no space left on device (ENOSPC).';
    await expect(day.main.deleteHistory('all')).rejects.toThrow(why);
    await expect(day.main.deleteHistory({ from: yesterday, to: yesterday })).rejects.toThrow(why);
    await day.main.exportHistory('json');
    day.state.fileToOpen = day.state.savedFile?.content ?? null;
    await expect(day.main.importHistory()).rejects.toThrow(why);
  });
});

describe('history that is kept for some months', () => {
  it('is asked about before it goes', async () => {
    const day = opened({}, old);
    expect(await day.main.deletedBefore(4)).toBe('2026-06-01');
    expect(await day.main.deletedBefore(5)).toBeNull(); // there is nothing from before May
    expect(await day.main.deletedBefore(0)).toBeNull();
    expect(await opened().main.deletedBefore(1)).toBeNull();
  });

  it('goes at once when a shorter time is chosen', async () => {
    const day = opened({}, old);
    await day.main.changeSetting({ key: 'keepMonths', value: 4 });
    expect(await daysOf(day)).toEqual(['2026-06-01', yesterday]);
    await day.main.changeSetting({ key: 'keepMonths', value: 0 });
    expect(await daysOf(day)).toEqual(['2026-06-01', yesterday]);
  });

  it('is kept for as long as before when it cannot be deleted', async () => {
    const day = opened({}, old, { deleteBefore: () => Promise.reject(new Error('read-only')) });
    await expect(day.main.changeSetting({ key: 'keepMonths', value: 4 })).rejects.toThrow('read-only');
    expect(day.state.settings.keepMonths).toBe(0);
  });

  it('is left out of an import, which says so', async () => {
    const day = opened({ keepMonths: 4 }, []);
    day.state.fileToOpen = JSON.stringify({ app: 'Halfpast', kind: 'history', v: 1, lines: old });
    expect(await day.main.importHistory()).toEqual({ added: 2, alreadyThere: 0, tooOld: 1 });
    expect(day.lines).toEqual(old.slice(1));
  });

  it('goes by itself once this month has history of more than a day, and not at the start', async () => {
    const day = opened({ keepMonths: 4 }, old);
    expect(await daysOf(day)).toContain('2026-05-31');
    await day.passes(31);
    day.does().prompt.skip(); // the first line is written
    await day.passes(0);
    expect(await daysOf(day)).toEqual(['2026-06-01', yesterday, today]);
  });

  it('stays while the clock may be wrong: nothing of this month is more than a day old', async () => {
    const day = opened({ keepMonths: 4 }, old.slice(0, 2));
    await day.passes(31);
    day.does().prompt.skip();
    await day.passes(0);
    expect(await daysOf(day)).toContain('2026-05-31');
  });

  it('stays when everything is kept', async () => {
    const day = opened({}, old);
    await day.passes(31);
    day.does().prompt.skip();
    await day.passes(0);
    expect(await daysOf(day)).toContain('2026-05-31');
  });
});
