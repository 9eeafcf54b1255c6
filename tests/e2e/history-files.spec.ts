/** The history in files, by the real app: exported, deleted and imported it is the same; what is deleted is gone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DayView, HistoryView, ImportedHistory } from '../../electron/core/history-view.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import type { WindowApi } from '../../electron/ipc/contract.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, MINUTE, startHalfpast, type Halfpast } from './halfpast.ts';

const today = '2026-10-05';
const weeks = { from: '2026-07-14', to: today };
const sat = (day: string, from: number, to: number): HistoryLine => ({
  v: 1,
  fromUtcMs: Date.parse(day) + from * MINUTE,
  toUtcMs: Date.parse(day) + to * MINUTE,
  offsetMin: 0,
  kind: 'sitting',
});
const kept = [
  sat('2026-08-31', 1430, 1450), // over midnight, and over the end of its month
  sat('2026-09-02', 540, 600),
  sat('2026-09-03', 540, 555),
];

/** Answers the next dialogs in the person's place; null: cancelled. */
const answerDialogs = (app: ElectronApplication, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === null;
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled, filePath: chosen ?? '' }),
      showOpenDialog: () => Promise.resolve({ canceled, filePaths: chosen === null ? [] : [chosen] }),
    });
  }, file);

/** Calls main as the page does; gives the answer, or what was said when it was refused. */
function calls(page: Page, name: keyof WindowApi<'main'>['call'], ...args: unknown[]): Promise<unknown> {
  return page.evaluate(
    async ({ call, values }) => {
      const { halfpast } = globalThis as unknown as { halfpast: WindowApi<'main'> };
      const all = halfpast.call as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
      return all[call]?.(...values).catch((cause: unknown) => String(cause));
    },
    { call: name, values: args },
  );
}

async function withHistory(
  desktop: Desktop,
  launch: Parameters<typeof startHalfpast>[0],
): Promise<{ halfpast: Halfpast; page: Page; files: () => Record<string, string> }> {
  const options = inTray(desktop);
  const folder = path.join(options.userData, 'history');
  mkdirSync(folder);
  const text = (lines: HistoryLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(path.join(folder, '2026-08.jsonl'), text(kept.slice(0, 1)));
  writeFileSync(path.join(folder, '2026-09.jsonl'), text(kept.slice(1)));
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Open Halfpast');
  const files = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
    );
  return { halfpast, page: await halfpast.main(), files };
}
const daysOf = async (page: Page): Promise<string[]> =>
  ((await calls(page, 'history', weeks)) as HistoryView).days.map(({ day }) => day);

test('exported, deleted and imported, the history is the same', async ({ desktop, launch }) => {
  const { halfpast, page, files } = await withHistory(desktop, launch);
  await halfpast.passes(10);
  const before = files();
  const view = await calls(page, 'history', weeks);
  expect((view as HistoryView).days.map(({ day }) => day)).toEqual([
    '2026-08-31',
    '2026-09-01',
    '2026-09-02',
    '2026-09-03',
    today, // with what goes on now
  ]);

  const file = path.join(desktop.folder, 'history');
  await answerDialogs(halfpast.app, null);
  expect(await calls(page, 'exportHistory', 'json')).toBe(false);
  expect(await calls(page, 'importHistory')).toBeNull();
  await answerDialogs(halfpast.app, file);
  expect(await calls(page, 'exportHistory', 'json')).toBe(true);
  expect(await calls(page, 'exportHistory', 'csv')).toBe(true);
  expect(readFileSync(`${file}.csv`, 'utf8').split('\r\n')).toHaveLength(kept.length + 2);

  await calls(page, 'deleteHistory', 'all');
  expect(files()).toEqual({});
  expect(await daysOf(page)).toEqual([]);

  await answerDialogs(halfpast.app, `${file}.json`);
  expect(await calls(page, 'importHistory')).toEqual({
    added: kept.length,
    alreadyThere: 0,
    tooOld: 0,
  } satisfies ImportedHistory);
  expect(files()).toEqual(before);
  expect(await calls(page, 'importHistory')).toEqual({ added: 0, alreadyThere: kept.length, tooOld: 0 });
  expect(files()).toEqual(before);
  expect(await daysOf(page)).toEqual(['2026-08-31', '2026-09-01', '2026-09-02', '2026-09-03']);
});

test('a deleted day is gone from file and screen, and a bad file changes nothing', async ({
  desktop,
  launch,
}) => {
  const { halfpast, page, files } = await withHistory(desktop, launch);
  const before = files();
  const bad = path.join(desktop.folder, 'bad.json');
  const entries = [JSON.stringify(sat('2026-09-04', 0, 9)), '{"v":1,"kind":"nap"}'].join(',\n');
  writeFileSync(bad, `{"app":"Halfpast","kind":"history","v":1,"lines":[\n${entries}\n]}\n`);
  await answerDialogs(halfpast.app, bad);
  expect(await calls(page, 'importHistory')).toMatch(/Entry 2 of the history in this file cannot be read/);
  await answerDialogs(halfpast.app, path.join(desktop.folder, 'not-there.json'));
  expect(await calls(page, 'importHistory')).toMatch(/The file could not be read/);
  expect(files()).toEqual(before);

  await calls(page, 'deleteHistory', { from: '2026-09-01', to: '2026-09-02' });
  expect(files()).toEqual({
    '2026-08.jsonl': `${JSON.stringify(sat('2026-08-31', 1430, 1440))}\n`,
    '2026-09.jsonl': `${JSON.stringify(kept[2])}\n`,
  });
  expect(await daysOf(page)).toEqual(['2026-08-31', '2026-09-03']);

  await halfpast.passes(20);
  await calls(page, 'deleteHistory', { from: today, to: today });
  await halfpast.passes(5);
  expect(existsSync(path.join(desktop.folder, 'not-there.json'))).toBe(false);
  expect(Object.keys(files())).toEqual(['2026-08.jsonl', '2026-09.jsonl']);
  const { parts } = (await calls(page, 'historyDay', today)) as DayView;
  expect(parts).toEqual([{ kind: 'sitting', fromMinute: 560, toMinute: 565 }]);
});

test('a shorter time deletes what is older once the person has said so', async ({ desktop, launch }) => {
  const { page, files } = await withHistory(desktop, launch);
  await page.getByRole('button', { name: 'Settings' }).click();
  const choice = page.getByRole('combobox', { name: 'Keep history' });
  const oneMonth = async (): Promise<void> => {
    await choice.click();
    await page.getByRole('option', { name: '1 month', exact: true }).click();
  };
  await oneMonth();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('History before 1 September 2026 is deleted.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(choice).toBeFocused();
  await expect(choice).toHaveText('All of it');
  expect(Object.keys(files())).toEqual(['2026-08.jsonl', '2026-09.jsonl']);

  await oneMonth();
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(choice).toHaveText('1 month');
  await expect.poll(() => Object.keys(files())).toEqual(['2026-09.jsonl']);
  expect(files()['2026-09.jsonl']?.split('\n')[0]).toBe(JSON.stringify(sat('2026-09-01', 0, 10)));
});
