/** The history in a file of the person's: what it is called, and how large it may be. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { FileUse } from '../ports.ts';
import { openFile, saveFile, type FileContent, type FileKind } from './files.ts';

/** Ten years come to about 15 MB. */
const MOST_BYTES = 100_000_000;

function kindOf(use: FileUse): FileKind {
  switch (use) {
    case 'historyCsv':
      return { ending: '.csv', words: text('historyFile.kind.csv') };
    case 'historyJson':
      return { ending: '.json', words: text('historyFile.kind.json') };
  }
}

/** See `MainWindow.saveFile`. */
export const saveHistoryFile = (
  window: BrowserWindow,
  use: FileUse,
  day: string,
  content: FileContent,
): Promise<boolean> => saveFile(window, text('historyFile.name', { day }), kindOf(use), content);

/** See `MainWindow.openFile`. */
export const openHistoryFile = (window: BrowserWindow, use: FileUse): Promise<string | null> =>
  openFile(window, kindOf(use), MOST_BYTES);
