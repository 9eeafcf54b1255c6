// @vitest-environment happy-dom
/** The History page as a person meets it: look, go through days, choose one, read it as a table, export, delete. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../../renderer/main/App.svelte';
import { FakeMain, noHistory, pastDay, sittingToday } from './main-fixture.ts';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const today = '2026-11-26';
const recorded = ['2026-09-14', '2026-11-12', '2026-11-24', '2026-11-25', today].map((day) => pastDay(day));

async function open(change: (fake: FakeMain) => void = () => undefined): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: 'history', asked: 1 } });
  fake.day = today;
  fake.past = recorded;
  change(fake);
  render(App, { api: fake.api });
  await screen.findByRole('heading', { level: 1, name: 'History' });
  return fake;
}
const shown = () => screen.findByRole('radio', { name: 'Chart' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const asked = ({ calls }: FakeMain, name: string) => calls.filter(([each]) => each === name);
const title = (name: string) => screen.findByRole('heading', { level: 2, name });
const figures = () =>
  within(screen.getByLabelText('Figures'))
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
const bars = () => within(screen.getByRole('toolbar')).getAllByRole('button');
const told = (bar: HTMLElement) => bar.querySelector('.visually-hidden')?.textContent;
const dayBar = () => within(screen.getByRole('toolbar')).getByRole('button', { name: /^Wednesday 25/ });
const cellOf = (name: RegExp) => within(screen.getByRole('grid')).getByRole('button', { name });

async function choose(item: string): Promise<void> {
  const trigger = button('Export or delete');
  trigger.focus();
  await fireEvent.keyDown(trigger, { key: 'Enter' });
  const entry = await screen.findByRole('menuitem', { name: item });
  entry.focus();
  await fireEvent.keyDown(entry, { key: 'Enter' });
}

describe('what is shown', () => {
  it('is the last seven days in figures and bars, and twelve weeks as a field', async () => {
    await open();
    await shown();
    expect(screen.getByText('Kept on this computer only')).toBeTruthy();
    // Which of them is seen, the palette decides: the walk in forced colours looks.
    const sentences = [
      ...(screen.getByText('A stronger colour means more breaks taken').parentElement?.children ?? []),
    ];
    expect(sentences.map(({ textContent }) => textContent)).toEqual([
      'A stronger colour means more breaks taken',
      'The number is how many breaks were taken',
    ]);
    await title('Last 7 days');
    expect(figures()).toEqual(['15 of 18', '32 min', '55 min', '36 min']);
    expect(bars().map(told)).toEqual([
      'Friday 20 November: nothing recorded',
      'Saturday 21 November: nothing recorded',
      'Sunday 22 November: nothing recorded',
      'Monday 23 November: nothing recorded',
      'Tuesday 24 November: 5 of 6 breaks taken',
      'Wednesday 25 November: 5 of 6 breaks taken',
      'Thursday 26 November: 5 of 6 breaks taken',
    ]);
    expect(cellOf(/^Monday 14 September: 5 of 6/)).toBeTruthy();
    expect(screen.queryByText(/You took more/)).toBeNull();
  });

  it('says calmly what is not known yet', async () => {
    await open(
      (fake) => (fake.past = [pastDay(today, { offered: 0, taken: 0, movingMs: 0, betweenMs: [1] })]),
    );
    await shown();
    expect(figures()).toEqual(['None offered', 'Not enough yet', '55 min', '0 min']);
  });

  it('is what will appear here, and a way to import, before anything is recorded', async () => {
    const fake = await open((each) => (each.past = []));
    await title('Nothing recorded yet');
    expect(screen.queryByRole('radio')).toBeNull();
    fake.past = recorded;
    button('Import a history').focus();
    await press('Import a history');
    await title('Last 7 days');
    expect(await screen.findByText('3 entries have been added. 1 was here already.')).toBeTruthy();
    await waitFor(() => {
      expect(document.activeElement?.tagName, 'its button has gone').toBe('H1');
    });
  });

  it('is one observation when there is one, and lines that could not be read', async () => {
    await open(({ api }) => {
      const view = { ...noHistory, firstDay: today, today, unreadable: 2 };
      const history = () =>
        Promise.resolve({ ...view, observation: { kind: 'earlyStart' as const, minute: 600 } });
      Object.assign(api.call, { history });
    });
    await shown();
    expect(screen.getByText('You took more of your breaks on days that began before 10:00.')).toBeTruthy();
    expect(screen.getByText(/^2 lines of these weeks could not be read/)).toBeTruthy();
  });

  it('can be asked for again when it could not be loaded', async () => {
    const fake = await open(({ failing }) => failing.add('history'));
    await screen.findByText('This page could not be loaded.');
    fake.failing.clear();
    await press('Try again');
    await title('Last 7 days');
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
  });

  it('follows what happens while it is open', async () => {
    const fake = await open();
    await shown();
    fake.past = [...recorded.slice(0, -1), pastDay(today, { taken: 6 })];
    const before = asked(fake, 'history').length;
    fake.push('today', {
      ...sittingToday,
      clock: { state: 'sitting', sittingMin: 19, breakInMin: 11, part: 0.6 },
    });
    fake.push('today', { ...sittingToday, clock: { state: 'break' } });
    await screen.findByText('16 of 18');
    expect(asked(fake, 'history')).toHaveLength(before + 1);
    fake.push('today', { ...sittingToday, clock: { state: 'break' }, day: '2026-11-27' }); // midnight
    await waitFor(() => {
      expect(asked(fake, 'history')).toHaveLength(before + 2);
    });
  });
});

describe('through time', () => {
  it('goes earlier, later and back to today, and says what is shown', async () => {
    await open();
    await shown();
    expect(button('Later days').getAttribute('aria-disabled')).toBe('true');
    await press('Earlier days');
    await title('13 to 19 November');
    expect(screen.getByText('Showing 13 to 19 November')).toBeTruthy();
    await press('Earlier days');
    await title('6 to 12 November');
    await press('Back to today');
    const heading = await title('Last 7 days');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    expect(screen.queryByRole('button', { name: 'Back to today' })).toBeNull();
  });

  it('shows weeks, and a week in its days', async () => {
    await open();
    await shown();
    await fireEvent.click(screen.getByRole('radio', { name: 'Weeks' }));
    await title('Last 12 weeks');
    expect(bars()).toHaveLength(12);
    expect(button('Earlier weeks').getAttribute('aria-disabled')).toBe('true');
    await press('9 to 15 November: 5 of 6 breaks taken');
    const heading = await title('9 to 15 November');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    expect(screen.getByRole('radio', { name: 'Days' }).getAttribute('aria-checked')).toBe('true');
  });

  it('goes through the field with the arrow keys, one day being the one that Tab comes to', async () => {
    await open();
    await shown();
    const stops = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('button')
        .filter(({ tabIndex }) => tabIndex === 0);
    const last = cellOf(/^Thursday 26 November/);
    expect(stops()).toEqual([last]);
    last.focus();
    await fireEvent.keyDown(last, { key: 'ArrowLeft' });
    const before = cellOf(/^Thursday 19 November/);
    expect(document.activeElement).toBe(before);
    expect(stops()).toEqual([before]);
    expect(document.querySelector('.told')?.textContent.trim()).toBe(
      'Thursday 19 November: nothing recorded',
    );
    await fireEvent.keyDown(before, { key: 'Home', ctrlKey: true });
    expect(document.activeElement).toBe(cellOf(/^Monday 14 September/));
    const enter = await fireEvent.keyDown(before, { key: 'Enter' });
    expect(enter, 'other keys are not taken').toBe(true);
  });
});

describe('a day', () => {
  it('is shown under the charts while the keyboard stays with its bar, and put away with it', async () => {
    const fake = await open();
    await shown();
    dayBar().focus();
    await fireEvent.click(dayBar());
    await title('Wednesday 25 November');
    await screen.findByRole('img', { name: /^From 9:00 to 10:00/ });
    expect(asked(fake, 'historyDay')).toEqual([['historyDay', '2026-11-25']]);
    expect(document.activeElement).toBe(dayBar());
    expect(dayBar().getAttribute('aria-pressed')).toBe('true');
    expect(cellOf(/^Wednesday 25/).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Wednesday 25 November is shown below')).toBeTruthy();
    await fireEvent.click(cellOf(/^Wednesday 25/));
    expect(screen.queryByRole('heading', { name: 'Wednesday 25 November' })).toBeNull();
  });

  it('says when nothing was recorded on it, and has nothing to delete then', async () => {
    await open();
    await shown();
    await press(/^Saturday 21/);
    await screen.findByText('Nothing was recorded on this day.');
    expect(screen.queryByRole('button', { name: 'Delete this day' })).toBeNull();
  });

  it('has what was held or paused only when there was something', async () => {
    const held = pastDay(today, { heldMs: 600_000, pausedMs: 1_200_000 });
    await open((fake) => (fake.past = [pastDay('2026-11-25'), held]));
    await shown();
    await fireEvent.click(dayBar());
    const labels = async () =>
      within(await screen.findByLabelText('Figures of this day'))
        .getAllByRole('term')
        .map(({ textContent }) => textContent);
    expect(await labels()).toEqual(['breaks taken', 'sitting', 'longest sitting', 'spent moving', 'away']);
    await fireEvent.click(cellOf(/^Thursday 26/));
    await waitFor(async () => {
      expect((await labels()).slice(-2)).toEqual(['break held back', 'paused']);
    });
  });

  it('can be asked for again when it could not be loaded', async () => {
    const fake = await open(({ failing }) => failing.add('historyDay'));
    await shown();
    await fireEvent.click(dayBar());
    await screen.findByText('This page could not be loaded.');
    fake.failing.clear();
    await press('Try again');
    await screen.findByRole('button', { name: 'Delete this day' });
  });

  it('takes the keyboard when chosen from a table, and gives it back', async () => {
    await open();
    await fireEvent.click(await screen.findByRole('radio', { name: 'Table' }));
    const [link] = screen.getAllByRole('button', { name: 'Wednesday 25 November' });
    if (link === undefined) throw new Error('no such day');
    link.focus();
    await fireEvent.click(link);
    const heading = await title('Wednesday 25 November');
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    await fireEvent.keyDown(heading, { key: 'a' });
    await fireEvent.keyDown(heading, { key: 'Escape' });
    await waitFor(() => {
      expect(document.activeElement).toBe(link);
    });
  });

  it('gives the keyboard to the title when what it was chosen by is gone', async () => {
    await open();
    await shown();
    dayBar().focus();
    await fireEvent.click(dayBar());
    await title('Wednesday 25 November');
    await fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
    await press('Close this day');
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
  });
});

describe('the tables', () => {
  it('say the same of the days shown, and of every day of the twelve weeks', async () => {
    await open();
    await fireEvent.click(await screen.findByRole('radio', { name: 'Table' }));
    const [week, all] = screen.getAllByRole('table');
    if (week === undefined || all === undefined) throw new Error('a table is missing');
    const rows = (table: HTMLElement) =>
      within(table)
        .getAllByRole('row')
        .map((row) => [...row.children].map(({ textContent }) => textContent.trim()).join(' | '));
    expect(rows(week).slice(0, 2)).toEqual([
      'Day | Offered | Taken | Sitting | Longest sitting | Moving | Away',
      'Thursday 26 November | 6 | 5 | 6 h | 55 min | 12 min | 40 min',
    ]);
    expect(rows(week)).toHaveLength(8);
    expect(rows(week)[4]).toBe('Monday 23 November | Nothing recorded');
    expect(rows(all)).toHaveLength(1 + recorded.length);
    expect(
      screen.getByRole('region', { name: 'Every day recorded, 7 September to 26 November' }).tabIndex,
    ).toBe(0);
  });

  it('say the same of weeks', async () => {
    await open();
    await fireEvent.click(await screen.findByRole('radio', { name: 'Table' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Weeks' }));
    const [weeks] = screen.getAllByRole('table');
    if (weeks === undefined) throw new Error('a table is missing');
    expect(within(weeks).getAllByRole('row')).toHaveLength(13);
    await fireEvent.click(within(weeks).getByRole('button', { name: '9 to 15 November' }));
    await title('9 to 15 November');
  });
});

describe('export and delete', () => {
  it.each([
    ['Export as CSV, for a spreadsheet', ['exportHistory', 'csv'], 'The history has been exported.'],
    ['Export as JSON, to import again', ['exportHistory', 'json'], 'The history has been exported.'],
    ['Import from JSON…', ['importHistory'], '3 entries have been added. 1 was here already.'],
  ])('%s is done and said', async (item, call, words) => {
    const fake = await open();
    await shown();
    await choose(item);
    const said = await screen.findByText(words);
    expect(said.getAttribute('role')).toBe('status');
    // The menu stands at the end of a long page: what came of it is said beside it.
    const button = screen.getByRole('button', { name: 'Export or delete' });
    expect(button.parentElement?.contains(said)).toBe(true);
    expect(fake.calls).toContainEqual(call);
  });

  it('says why it failed, until that is put away', async () => {
    await open(({ failing }) => failing.add('exportHistory'));
    await shown();
    await choose('Export as CSV, for a spreadsheet');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The history was not exported. exportHistory refused');
    await press('Close this message');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('deletes a day only when that was answered, and says so', async () => {
    const fake = await open();
    await shown();
    await fireEvent.click(dayBar());
    await screen.findByRole('button', { name: 'Delete this day' });
    await press('Delete this day');
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete Wednesday 25 November?' });
    expect(dialog.textContent).toContain('It cannot be brought back.');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Keep' }));
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
    expect(asked(fake, 'deleteHistory')).toEqual([]);
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('Delete this day');
    });
    await press('Delete this day');
    await fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    const said = await screen.findByText('Deleted: Wednesday 25 November.');
    expect(button('Export or delete').parentElement?.contains(said)).toBe(false); // it is under the title
    expect(asked(fake, 'deleteHistory')).toEqual([
      ['deleteHistory', { from: '2026-11-25', to: '2026-11-25' }],
    ]);
    expect(told(dayBar())).toBe('Wednesday 25 November: nothing recorded');
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
    });
  });

  it('offers to export first, and says in the question how that went', async () => {
    const fake = await open();
    await shown();
    await choose('Delete all…');
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete all of your history?' });
    expect(dialog.textContent).toContain('All of your history since Monday 14 September');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Export a copy first' }));
    expect((await within(dialog).findByText('The history has been exported.')).getAttribute('role')).toBe(
      'status',
    );
    fake.failing.add('deleteHistory');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect((await within(dialog).findByText('deleteHistory refused')).getAttribute('role')).toBe('alert');
    fake.failing.clear();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await title('Nothing recorded yet');
    expect(await screen.findByText('All of the history has been deleted.')).toBeTruthy();
    await waitFor(() => {
      expect(document.body.style.overflow, 'the page can be scrolled again').not.toBe('hidden');
    });
  });

  it('deletes the days that are typed, beginning with those shown, and says what is wrong with them', async () => {
    const fake = await open(({ failing }) => failing.add('exportHistory'));
    await shown();
    await choose('Delete some days…');
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete some days?' });
    const parts = within(dialog).getAllByRole('spinbutton');
    expect(parts.map(({ textContent }) => textContent.trim())).toEqual([
      '20',
      '11',
      '2026',
      '26',
      '11',
      '2026',
    ]);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Export a copy first' }));
    await within(dialog).findByText(/exportHistory refused/);
    const [, , , lastDay] = parts;
    if (lastDay === undefined) throw new Error('no last day');
    lastDay.focus();
    await fireEvent.keyDown(lastDay, { key: '0' });
    await fireEvent.keyDown(lastDay, { key: '3' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    const message = await within(dialog).findByText('The first day is after the last.');
    for (const part of parts) {
      expect(part.getAttribute('aria-invalid')).toBe('true');
      expect(part.getAttribute('aria-describedby')).toBe(message.id);
    }
    expect(parts.map((part) => part.getAttribute('aria-label')).slice(0, 3)).toEqual([
      'day',
      'month',
      'year',
    ]);
    expect(asked(fake, 'deleteHistory')).toEqual([]);
    await fireEvent.keyDown(lastDay, { key: '2' });
    await fireEvent.keyDown(lastDay, { key: '4' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(parts.some((part) => part.hasAttribute('aria-invalid'))).toBe(false);
    await screen.findByText('Deleted: 20 to 24 November.');
    expect(asked(fake, 'deleteHistory')).toEqual([
      ['deleteHistory', { from: '2026-11-20', to: '2026-11-24' }],
    ]);
  });
});
