/** Settings and session on disk: kept, healed, told, and never in the way of the app. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import type { Notice } from '../../electron/core/views.ts';
import { sessionStore } from '../../electron/store/session-store.ts';
import { settingsStore } from '../../electron/store/settings-store.ts';
import { tempFolder } from './temp-folder.ts';

vi.mock('electron', () => ({ default: {} }));

function needs(folder = tempFolder()) {
  const notices: Notice[] = [];
  const now = () => new Date(2026, 10, 23, 9, 5, 7);
  return { folder, notices, now, onNotice: (notice: Notice) => void notices.push(notice) };
}
const setAsideName = 'settings.unreadable-2026-11-23-090507.json';

describe('settings store', () => {
  it('starts with defaults and writes nothing', () => {
    const given = needs();
    expect(settingsStore(given).load()).toEqual(defaultSettings);
    expect(readdirSync(given.folder)).toEqual([]);
    expect(given.notices).toEqual([]);
  });

  it('gives back what was saved, after a restart too', () => {
    const given = needs();
    const changed = { ...defaultSettings, intervalMin: 45, hiddenMovements: ['a.b', '__proto__'] };
    const store = settingsStore(given);
    expect(store.save(changed)).toBeNull();
    expect(store.load()).toEqual(changed);
    expect(settingsStore(given).load()).toEqual(changed);
    expect(readdirSync(given.folder)).toEqual(['settings.json']);
    expect(given.notices).toEqual([]);
  });

  it('does not look at the file again while it runs', () => {
    const given = needs();
    const store = settingsStore(given);
    store.save({ ...defaultSettings, intervalMin: 60 });
    writeFileSync(path.join(given.folder, 'settings.json'), '{"intervalMin": 15}');
    expect(store.load().intervalMin).toBe(60);
  });

  it.each([
    ['garbage', '{"intervalMin": 4'],
    ['nothing, as after a power cut', ''],
    ['a list', '[1, 2]'],
    ['zero bytes', '\0\0\0\0'],
  ])('puts a file of %s aside under a dated name, tells it, and goes on', (_what, content) => {
    const given = needs();
    writeFileSync(path.join(given.folder, 'settings.json'), content);
    const store = settingsStore(given);
    expect(store.load()).toEqual(defaultSettings);
    expect(readFileSync(path.join(given.folder, setAsideName), 'utf8')).toBe(content);
    expect(given.notices).toEqual([
      { id: 'set-aside-settings', kind: 'fileSetAside', file: 'settings.json', keptAs: setAsideName },
    ]);
    expect(store.save({ ...defaultSettings, intervalMin: 20 })).toBeNull();
    expect(settingsStore(given).load().intervalMin).toBe(20);
  });

  it('keeps every value that fits and names the rest', () => {
    const given = needs();
    writeFileSync(path.join(given.folder, 'settings.json'), '{"intervalMin": 50, "theme": "mauve", "v": 1}');
    expect(settingsStore(given).load()).toEqual({ ...defaultSettings, intervalMin: 50 });
    expect(given.notices).toMatchObject([{ kind: 'valuesDropped', file: 'settings.json', names: ['theme'] }]);
  });

  it('makes its folder', () => {
    const given = needs(path.join(tempFolder(), 'not', 'there'));
    expect(settingsStore(given).save(defaultSettings)).toBeNull();
    expect(existsSync(path.join(given.folder, 'settings.json'))).toBe(true);
  });

  it('never writes over what it could not read: that is put aside first', () => {
    const given = needs(path.join(tempFolder(), 'data'));
    mkdirSync(path.join(given.folder, 'settings.json'), { recursive: true }); // cannot be read as a file
    const store = settingsStore(given);
    expect(store.load()).toEqual(defaultSettings);
    expect(store.save({ ...defaultSettings, intervalMin: 75 })).toBeNull();
    const [kept] = readdirSync(given.folder).filter((file) => file.startsWith('settings.unreadable-'));
    expect(statSync(path.join(given.folder, kept ?? '')).isDirectory()).toBe(true);
    expect(settingsStore(given).load().intervalMin).toBe(75);
  });

  it('says why it cannot write when the folder cannot be made, and keeps the new values in memory', () => {
    const given = needs(path.join(tempFolder(), 'data'));
    writeFileSync(given.folder, 'a file in the way');
    const store = settingsStore(given);
    expect(store.load()).toEqual(defaultSettings);
    expect(store.save({ ...defaultSettings, intervalMin: 75 })).toMatch(/\(E[A-Z]+\)$/);
    expect(store.load().intervalMin).toBe(75);
  });

  it.skipIf(process.getuid?.() === 0)('says that the folder is read-only', () => {
    const given = needs();
    const store = settingsStore(given);
    store.save(defaultSettings);
    chmodSync(given.folder, 0o500);
    expect(store.save({ ...defaultSettings, intervalMin: 75 })).toMatch(/\(E[A-Z]+\)$/);
    chmodSync(given.folder, 0o700);
    expect(settingsStore(given).load().intervalMin).toBe(defaultSettings.intervalMin);
  });

  it('replaces the file whole: a reader never sees half of it', () => {
    const given = needs();
    const store = settingsStore(given);
    store.save(defaultSettings);
    const old = readFileSync(path.join(given.folder, 'settings.json'), 'utf8');
    // A kill in mid-write leaves the temporary file of the atomic write behind, and nothing else.
    writeFileSync(path.join(given.folder, 'settings.json.tmp-1700000000abcdef'), old.slice(0, 20));
    expect(settingsStore(given).load()).toEqual(defaultSettings);
    expect(given.notices).toEqual([]);
  });
});

describe('session store', () => {
  it('has nothing at first, then what was saved', () => {
    const given = needs();
    const store = sessionStore(given);
    expect(store.load()).toBeNull();
    const session = { v: 1, anything: { deep: [1, 2] } };
    expect(store.save(session as never)).toBeNull(); // the store does not look inside
    expect(store.load()).toEqual(session);
    expect(sessionStore(given).load()).toEqual(session);
  });

  it('puts an unreadable session aside', () => {
    const given = needs();
    writeFileSync(path.join(given.folder, 'session.json'), '{"v": 1, "pha');
    expect(sessionStore(given).load()).toBeNull();
    expect(given.notices).toMatchObject([
      { kind: 'fileSetAside', file: 'session.json', keptAs: 'session.unreadable-2026-11-23-090507.json' },
    ]);
  });
});
