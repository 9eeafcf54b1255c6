/** Moving through the history, choosing a day, and what becomes of exporting, importing and deleting. */
import { beforeEach, describe, expect, it } from 'vitest';
import { HistoryPage } from '../../renderer/main/history/history-page.svelte.ts';
import { Keeping, wrongSpan } from '../../renderer/main/history/keeping.svelte.ts';
import { FakeMain, pastDay } from './main-fixture.ts';

const today = '2026-11-26';
const limits = { firstDay: '2026-11-02', today };
let fake: FakeMain;
const asked = (name: string): unknown[] => fake.calls.flatMap(([each, arg]) => (each === name ? [arg] : []));

beforeEach(() => {
  fake = new FakeMain();
  fake.day = today;
  fake.past = ['2025-03-04', '2026-11-12', '2026-11-25', today].map((day) => pastDay(day));
});

describe('the page', () => {
  async function opened(guess = today): Promise<HistoryPage> {
    const page = new HistoryPage(fake.api.call, guess);
    await expect.poll(() => page.answer.state).not.toBe('loading');
    return page;
  }

  it('has nothing to show or to go to until it knows', () => {
    const page = new HistoryPage(fake.api.call, today);
    expect([page.history, page.span, page.latest]).toEqual([undefined, undefined, false]);
    expect([page.canGoEarlier, page.canGoLater]).toEqual([false, false]);
  });

  it('shows the last seven days, or twelve whole weeks, and asks for the twelve weeks once', async () => {
    const page = await opened();
    expect(page.span).toEqual({ from: '2026-11-20', to: today });
    page.unit = 'weeks';
    expect(page.span).toEqual({ from: '2026-09-07', to: today });
    expect(asked('history')).toEqual([{ from: '2026-09-07', to: today }]);
  });

  it("takes the present day from main, whatever this window's clock says", async () => {
    const page = await opened('2026-12-02');
    expect(page.span).toEqual({ from: '2026-11-20', to: today });
    expect(asked('history')).toHaveLength(2);
    fake.day = '2026-11-27'; // midnight
    await page.refresh();
    expect(page.span).toEqual({ from: '2026-11-21', to: '2026-11-27' });
    expect(page.latest).toBe(true);
  });

  it('goes earlier and later by what is shown, and stays where it is over midnight', async () => {
    const page = await opened();
    await page.earlier();
    expect(page.span).toEqual({ from: '2026-11-13', to: '2026-11-19' });
    expect(page.history?.span).toEqual({ from: '2026-08-31', to: '2026-11-22' });
    fake.day = '2026-11-27';
    await page.refresh();
    expect(page.span).toEqual({ from: '2026-11-13', to: '2026-11-19' });
    await page.later();
    await page.later();
    expect([page.span?.to, page.latest]).toEqual(['2026-11-27', true]);
    page.unit = 'weeks';
    await page.earlier();
    expect(page.span).toEqual({ from: '2026-06-15', to: '2026-09-06' });
    await page.later();
    expect(page.span?.to).toBe('2026-11-27');
  });

  it('never goes past the first day nor the present one', async () => {
    fake.past = [pastDay('2026-11-20')];
    const page = await opened();
    await page.earlier();
    await page.later();
    expect(asked('history')).toHaveLength(1);
    fake.past = [pastDay('2026-11-19')];
    await page.refresh();
    expect(page.canGoEarlier).toBe(true);
    await page.earlier();
    expect([page.canGoEarlier, page.canGoLater]).toEqual([false, true]);
    await page.toToday();
    expect(page.latest).toBe(true);
  });

  it('shows the days of a week, the present one as far as it has come', async () => {
    const page = await opened();
    page.unit = 'weeks';
    const shown = page.showWeek('2026-11-09');
    expect(page.unit).toBe('weeks'); // the days of another week are never shown first
    await shown;
    expect([page.unit, page.span]).toEqual(['days', { from: '2026-11-09', to: '2026-11-15' }]);
    await page.showWeek('2026-11-23');
    expect([page.latest, page.span?.to]).toEqual([true, today]);
  });

  it('shows a chosen day until it is chosen again, put away or left', async () => {
    const page = await opened();
    page.choose(today);
    await expect.poll(() => page.day?.value?.figures.day).toBe(today);
    page.choose(today);
    expect([page.chosen, page.day]).toEqual([undefined, undefined]);
    page.choose('2026-11-25');
    await page.refresh();
    expect(asked('historyDay')).toEqual([today, '2026-11-25', '2026-11-25']);
    await page.earlier();
    expect(page.chosen).toBeUndefined();
  });

  it('keeps what it shows when an answer fails', async () => {
    const page = await opened();
    fake.failing.add('history');
    await page.earlier();
    expect([page.answer.state, page.span?.to]).toEqual(['failed', today]);
    fake.failing.clear();
    await page.answer.again();
    expect(page.span?.to).toBe('2026-11-19');
  });

  it('comes back to the present when days have gone or come', async () => {
    const page = await opened();
    await page.earlier();
    page.choose('2026-11-13');
    await page.changed();
    expect([page.latest, page.chosen]).toEqual([true, undefined]);
  });
});

describe('keeping', () => {
  let changes = 0;
  const keeping = (): Keeping => {
    changes = 0;
    return new Keeping(fake.api.call, () => {
      changes += 1;
      return Promise.resolve();
    });
  };

  it('exports where the person says, and says so; not when they do not want to', async () => {
    const kept = keeping();
    expect(await kept.export('csv')).toBe(true);
    expect(kept.said).toBe('The history has been exported.');
    Object.assign(fake.api.call, { exportHistory: () => Promise.resolve(false) });
    await kept.export('json');
    expect([kept.said, kept.wrong, changes]).toEqual(['', null, 0]);
  });

  it("says in main's words why something failed, until it is seen or something else is done", async () => {
    const kept = keeping();
    const prefix = "Error invoking remote method 'halfpast:main:exportHistory': Error: ";
    const failed = (): Promise<never> => Promise.reject(new Error(`${prefix}The disk is full.`));
    Object.assign(fake.api.call, { exportHistory: failed, importHistory: failed });
    expect(await kept.export('csv')).toBe(false);
    expect(kept.wrong).toBe('The history was not exported. The disk is full.');
    await kept.import('menu');
    expect(kept.wrong).toBe('The disk is full.');
    kept.putAway();
    expect(kept.wrong).toBeNull();
  });

  it.each([
    [{ added: 3, alreadyThere: 1, tooOld: 0 }, '3 entries have been added. 1 was here already.'],
    [{ added: 1, alreadyThere: 0, tooOld: 0 }, '1 entry has been added.'],
    [
      { added: 0, alreadyThere: 12_000, tooOld: 0 },
      'Nothing new was in that file. 12,000 were here already.',
    ],
    [
      { added: 2, alreadyThere: 0, tooOld: 1 },
      '2 entries have been added. 1 is older than what you keep, and was left out.',
    ],
  ])('says what an import did: %j', async (imported, words) => {
    const kept = keeping();
    Object.assign(fake.api.call, { importHistory: () => Promise.resolve(imported) });
    await kept.import('menu');
    expect([kept.said.trim(), changes]).toEqual([words.trim(), 1]);
  });

  it('says nothing when no file was chosen', async () => {
    const kept = keeping();
    Object.assign(fake.api.call, { importHistory: () => Promise.resolve(null) });
    await kept.import('menu');
    expect([kept.said, changes]).toEqual(['', 0]);
  });

  it('deletes nothing before it is asked and answered', async () => {
    const kept = keeping();
    expect(await kept.delete(limits)).toBe(false);
    kept.ask({ what: 'all' });
    kept.keep();
    expect(kept.toDelete).toBeNull();
    expect(await kept.delete(limits)).toBe(false);
    expect(asked('deleteHistory')).toEqual([]);
  });

  it.each([
    [
      { what: 'day', day: '2026-11-25' },
      { from: '2026-11-25', to: '2026-11-25' },
      'Deleted: Wednesday 25 November.',
    ],
    [
      { what: 'span', from: '2026-11-20', to: '2026-11-25' },
      { from: '2026-11-20', to: '2026-11-25' },
      'Deleted: 20 to 25 November.',
    ],
    [{ what: 'all' }, 'all', 'All of the history has been deleted.'],
  ] as const)('deletes %j and says so', async (what, sent, words) => {
    const kept = keeping();
    kept.ask(what);
    expect(await kept.delete(limits)).toBe(true);
    expect(asked('deleteHistory')).toEqual([sent]);
    expect([kept.said, kept.toDelete, changes]).toEqual([words, null, 1]);
  });

  it('stays asked about when it could not be deleted, or days are wrong', async () => {
    const kept = keeping();
    kept.ask({ what: 'span', from: '2026-11-25', to: '2026-11-20' });
    expect(await kept.delete(limits)).toBe(false);
    expect(asked('deleteHistory')).toEqual([]);
    kept.ask({ what: 'all' });
    fake.failing.add('deleteHistory');
    expect(await kept.delete(limits)).toBe(false);
    expect([kept.wrong, kept.toDelete, changes]).toEqual(['deleteHistory refused', { what: 'all' }, 0]);
  });

  it('does one thing at a time, and cannot be left in the middle', async () => {
    const kept = keeping();
    let done: (value: boolean) => void = () => undefined;
    Object.assign(fake.api.call, { exportHistory: () => new Promise((resolve) => (done = resolve)) });
    kept.ask({ what: 'all' });
    const first = kept.export('json');
    expect([kept.busy, await kept.export('csv')]).toEqual([true, false]);
    kept.keep();
    expect(kept.toDelete).toEqual({ what: 'all' });
    done(true);
    expect([await first, kept.busy]).toEqual([true, false]);
  });

  it.each([
    ['', today, 'Choose a first and a last day.'],
    ['2026-11-20', '', 'Choose a first and a last day.'],
    ['2026-11-21', '2026-11-20', 'The first day is after the last.'],
    [
      '2026-10-01',
      '2026-11-01',
      'Nothing is recorded on these days. The first day recorded is Monday 2 November.',
    ],
    [
      '2026-11-27',
      '2026-11-28',
      'Nothing is recorded on these days. The first day recorded is Monday 2 November.',
    ],
    ['2026-10-01', '2026-12-31', null],
    [today, today, null],
  ])('of the days from %j to %j it says %j', (from, to, words) => {
    expect(wrongSpan({ from, to }, limits)).toBe(words);
  });
});
