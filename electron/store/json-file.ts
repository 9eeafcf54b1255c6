/** One JSON file that is read once, kept in memory by its owner, and replaced whole or not at all. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import ElectronStore from 'electron-store';
import type { Notice } from '../core/views.ts';
import { reason } from './reason.ts';

export type JsonFile = {
  /** What the file held when it was opened; null when there was none that could be read. */
  readonly found: unknown;
  /** Replaces the file, and returns only when it is on the disk. Returns why it failed, or null. */
  write(value: object): string | null;
  /** Puts away what was found, because it cannot be used. */
  putAside(): void;
};

export type JsonFileNeeds = {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  readonly onNotice: (notice: Notice) => void;
  readonly now?: () => Date;
};

type Store = ElectronStore;

/**
 * Opens the file. electron-store writes a new file, flushes it and renames it over the old one, so a kill or a
 * power cut leaves either the old or the new content. Its own `get` would read the file again each time.
 */
export function openJsonFile({ folder, name, onNotice, now = () => new Date() }: JsonFileNeeds): JsonFile {
  const file = path.join(folder, `${name}.json`);
  let store: Store | null = null;
  let parsed: unknown = null;
  /** There is a file that could not even be looked into; it may be whole. */
  let unread = false;

  function open(): unknown {
    store = new ElectronStore({
      cwd: folder,
      name,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
      // electron-store takes anything but an object for an empty file, and would write over it.
      deserialize: (text) => (parsed = objectOf(JSON.parse(text))),
    });
    return parsed;
  }

  function putAside(): void {
    const keptAs = `${name}.unreadable-${stamp(now())}.json`;
    try {
      renameSync(file, path.join(folder, keptAs));
      onNotice({ id: `set-aside-${name}`, kind: 'fileSetAside', file: `${name}.json`, keptAs });
    } catch (cause) {
      onNotice({ id: `not-read-${name}`, kind: 'notRead', file: `${name}.json`, why: reason(cause) });
    }
  }

  function read(): unknown {
    try {
      return open();
    } catch (cause) {
      unread = !(cause instanceof SyntaxError);
      if (!unread) putAside();
      else onNotice({ id: `not-read-${name}`, kind: 'notRead', file: `${name}.json`, why: reason(cause) });
      return null;
    }
  }

  return {
    found: read(),
    write(value) {
      try {
        if (unread) renameSync(file, path.join(folder, `${name}.unreadable-${stamp(now())}.json`));
        unread = false;
        if (store === null) open();
        if (store !== null) store.store = { ...value };
        return null;
      } catch (cause) {
        return reason(cause);
      }
    },
    putAside,
  };
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SyntaxError('the file holds no JSON object');
  }
  return { ...value };
}

/** Local time as `YYYY-MM-DD-HHMMSS`. */
function stamp(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
