/** The sheet of each routine is one page of A4, light in every theme; it is saved whole where the person says, or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast } from './halfpast.ts';

/** Answers the next dialogs in the person's place; null: cancelled. */
async function answerDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    Object.assign(dialog, { showSaveDialog: answer });
  }, filePath);
}

async function toSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
}

/** Size in points and number of the pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .trim()
      .split(/\s+/)
      .map((side) => Math.round(Number(side)))
      .join(' '),
  );
}

for (const zoom of [1, 2]) {
  test(`each routine prints on one page, dark, text at ${zoom * 100}%`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop, { theme: 'dark' }));
    await choose(desktop, 'Open Halfpast');
    const page = await halfpast.main();
    await halfpast.app.evaluate(({ BrowserWindow }, factor) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(factor);
    }, zoom);
    await page.getByRole('button', { name: 'Routines', exact: true }).click();
    const cards = page.getByRole('tabpanel').locator('[data-opens]');
    await cards.first().waitFor();
    const folder = path.join(desktop.folder, 'sheets');
    mkdirSync(folder, { recursive: true });
    for (let at = 0; at < (await cards.count()); at += 1) {
      await cards.nth(at).click();
      const name = await page.getByRole('heading', { level: 1 }).innerText();
      await toSheet(page);
      const file = path.join(folder, `${at}.pdf`);
      await answerDialog(halfpast.app, file);
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      await page.getByText('The PDF has been saved.').waitFor();
      const pdf = readFileSync(file);
      expect(pagesOf(pdf), name).toEqual(['0 0 595 842']);
      expect(pdf.length, `${name} has its pictures`).toBeGreaterThan(100_000);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    expect(readdirSync(folder).every((file) => file.endsWith('.pdf'))).toBe(true);
  });
}

test('a sheet that is not saved leaves nothing behind, and says why', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await page.getByRole('button', { name: 'Routines', exact: true }).click();
  await page.getByRole('button', { name: 'Quiet minute' }).click();
  await toSheet(page);
  const save = page.getByRole('button', { name: 'Save as PDF' });

  await answerDialog(halfpast.app, null);
  await save.click();
  await expect(save).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByText('The PDF has been saved.')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await answerDialog(halfpast.app, path.join(desktop.folder, 'no-such-folder', 'sheet.pdf'));
  await save.click();
  await expect(page.getByRole('alert')).toContainText('That folder is not there any more.');

  const withoutEnding = path.join(desktop.folder, 'sheet');
  await answerDialog(halfpast.app, withoutEnding);
  await save.click();
  await page.getByText('The PDF has been saved.').waitFor();
  expect(existsSync(`${withoutEnding}.pdf`)).toBe(true);
  expect(readdirSync(desktop.folder).filter((file) => file.endsWith('.part'))).toEqual([]);
});
