/** Files that the person chooses: saved whole where they say, or read from where they say. */
import { randomUUID } from 'node:crypto';
import { access, open, rename, rm, stat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import { safeFileName } from './file-name.ts';

/** What kind of file it is: its ending with the dot, and its name in the dialog. */
export type FileKind = { readonly ending: string; readonly words: string };

/** What is written; in pieces, they are made only once the person has said where. */
export type FileContent = Uint8Array | string | AsyncIterable<string>;

/**
 * Asks where, and writes the file whole or not at all. `name`: the file's name offered, without ending.
 * False: the person did not want to.
 * @throws Error in plain words when the file cannot be written.
 */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  { ending, words }: FileKind,
  content: FileContent,
): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), `${safeFileName(name, text('app.name'))}${ending}`),
    filters: [{ name: words, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return false;
  await writeWhole(await withEnding(filePath, ending), content).catch((cause: unknown) => {
    throw new Error(whyNotWritten(cause), { cause });
  });
  return true;
}

/**
 * Asks which file, and reads it as text. Null: the person did not want to.
 * @throws Error in plain words when it is larger than `mostBytes` or cannot be read.
 */
export async function openFile(
  window: BrowserWindow,
  { ending, words }: FileKind,
  mostBytes: number,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: app.getPath('documents'),
    filters: [{ name: words, extensions: [ending.slice(1)] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return null;
  try {
    const { size } = await stat(file);
    if (size <= mostBytes) return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(text('file.failed.read'), { cause });
  }
  throw new Error(text('file.failed.tooLarge'));
}

/** On Linux the dialog leaves the ending away; it is added unless that would replace a file nobody was asked about. */
async function withEnding(file: string, ending: string): Promise<string> {
  if (path.extname(file).toLowerCase() === ending) return file;
  const ended = `${file}${ending}`;
  const taken = await access(ended).then(
    () => true,
    () => false,
  );
  return taken ? file : ended;
}

/** Written beside its place, on the disk, and only then put there. */
async function writeWhole(file: string, content: FileContent): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined); // the first reason is the one to tell
    throw cause;
  }
}

/** Without the path, which only a developer wants. */
function whyNotWritten(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (cause instanceof Error && code === '') return cause.message; // of what was to be written, in words already
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return text('file.failed.notAllowed');
    case 'ENOSPC':
    case 'EDQUOT':
      return text('file.failed.full');
    case 'ENOENT':
      return text('file.failed.noFolder');
    default:
      return text('file.failed.written', { code });
  }
}
