/** Files that are added to or replaced whole, or not at all, whenever the process is killed or the disk is full. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** What a file that is being written is called until it takes its place. */
export const besideEnding = '.part';

/** Appends in one write and flushes; after a short write the file is as it was. A torn last line is closed first. */
export function appendWhole(file: string, text: string): void {
  const fd = openSync(file, 'a+', 0o600);
  try {
    const { size } = fstatSync(fd);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    const bytes = Buffer.from(torn ? `\n${text}` : text);
    try {
      const written = writeSync(fd, bytes);
      if (written < bytes.length) throw new Error('the disk is full');
      fsyncSync(fd);
    } catch (cause) {
      ftruncateSync(fd, size);
      throw cause;
    }
  } finally {
    closeSync(fd);
  }
}

/** Puts a file with this text in the place of the one that is there: written beside it, flushed, renamed. */
export function replaceWhole(file: string, text: string): void {
  const beside = `${file}${besideEnding}`;
  try {
    const fd = openSync(beside, 'w', 0o600);
    try {
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, file);
  } catch (cause) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // the first reason is the one to tell
    }
    throw cause;
  }
  flushFolder(path.dirname(file));
}

/** Takes a file away, for good. */
export function removeWhole(file: string): void {
  rmSync(file, { force: true });
  flushFolder(path.dirname(file));
}

/** Names too are on the disk only once their folder is flushed; Windows does that by itself and has no such call. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
