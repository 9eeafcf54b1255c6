/** Saves a window's page, as it prints, as a PDF where the person says. */
import { randomUUID } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import { safeFileName } from './file-name.ts';

const ENDING = '.pdf';

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
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), `${safeFileName(name, text('app.name'))}${ENDING}`),
    filters: [{ name: text('sheet.fileKind'), extensions: [ENDING.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return false;
  await writeWhole(await withEnding(filePath), pdf).catch((cause: unknown) => {
    throw new Error(whyNot(cause), { cause });
  });
  return true;
}

/** On Linux the dialog leaves the ending away; it is added unless that would replace a file nobody was asked about. */
async function withEnding(file: string): Promise<string> {
  if (path.extname(file).toLowerCase() === ENDING) return file;
  const ended = `${file}${ENDING}`;
  const taken = await access(ended).then(
    () => true,
    () => false,
  );
  return taken ? file : ended;
}

/** Written beside its place, on the disk, and only then put there. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}${ENDING}.part`);
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
function whyNot(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return text('sheet.failed.notAllowed');
    case 'ENOSPC':
    case 'EDQUOT':
      return text('sheet.failed.full');
    case 'ENOENT':
      return text('sheet.failed.noFolder');
    default:
      return text('sheet.failed.written', { code: code || String(cause) });
  }
}
