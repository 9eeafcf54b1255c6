/** Saves a window's page, as it prints, as a PDF where the person says. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import { saveFile } from './files.ts';

/**
 * Asks where, and writes the file whole or not at all. `name`: the file's name offered, without ending.
 * False: the person did not want to.
 * @throws Error in plain words when the page cannot be made into a PDF or the file cannot be written.
 */
export async function savePdf(window: BrowserWindow, name: string): Promise<boolean> {
  // Made first: what is saved is what was shown when it was asked for.
  const pdf = await window.webContents
    .printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true })
    .catch((cause: unknown) => {
      throw new Error(text('sheet.failed.made'), { cause });
    });
  return saveFile(window, name, { ending: '.pdf', words: text('sheet.fileKind') }, pdf);
}
