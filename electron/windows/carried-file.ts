/** What a person carries in a file of their own: its kind, the name offered, and how large it may be. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import { settingsFileMostBytes } from '../core/settings-file.ts';
import type { FileUse } from '../ports.ts';
import { openFile, saveFile, type FileContent, type FileKind } from './files.ts';

/** Ten years of history come to about 15 MB. */
const HISTORY_MOST_BYTES = 100_000_000;

type Carried = {
  readonly name: (day: string) => string;
  readonly kind: () => FileKind;
  readonly mostBytes: number;
};

const historyName = (day: string): string => text('historyFile.name', { day });

const carried: Readonly<Record<FileUse, Carried>> = {
  historyCsv: {
    name: historyName,
    kind: () => ({ ending: '.csv', words: text('historyFile.kind.csv') }),
    mostBytes: HISTORY_MOST_BYTES,
  },
  historyJson: {
    name: historyName,
    kind: () => ({ ending: '.json', words: text('historyFile.kind.json') }),
    mostBytes: HISTORY_MOST_BYTES,
  },
  settings: {
    name: (day) => text('settings.file.name', { day }),
    kind: () => ({ ending: '.json', words: text('settings.file.kind') }),
    mostBytes: settingsFileMostBytes,
  },
};

/** See `MainWindow.saveFile`. */
export const saveCarried = (
  window: BrowserWindow,
  use: FileUse,
  day: string,
  content: FileContent,
): Promise<boolean> => saveFile(window, carried[use].name(day), carried[use].kind(), content);

/** See `MainWindow.openFile`. */
export const openCarried = (window: BrowserWindow, use: FileUse): Promise<string | null> =>
  openFile(window, carried[use].kind(), carried[use].mostBytes);
