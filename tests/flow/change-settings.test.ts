/** Several settings changed at once, to and from a file: what is locked is refused, what fails is told. */
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

const read = { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1, sixWeeksNotedAt: 1 };
const withSettings = (settings: Partial<Settings>) => started({ settings: { ...read, ...settings } });

describe('several changes at once', () => {
  test('are kept together, and act', async () => {
    const day = withSettings({});
    day.asked();
    const failed = await day.does().main.changeSettings([
      { key: 'intervalMin', value: 45 },
      { key: 'theme', value: 'dark' },
      { key: 'startAtLogin', value: true },
    ]);
    expect(failed).toEqual([]);
    expect(day.state.settings).toEqual({ ...read, intervalMin: 45, theme: 'dark', startAtLogin: true });
    expect(day.asked()).toEqual(['autostart on', 'look dark']);
    expect(day.seen.tray?.clock).toMatchObject({ breakInMin: 45 });
  });

  test('change nothing when one is locked', async () => {
    const day = started({ settings: read, policy: { theme: 'light' } });
    const both = day.does().main.changeSettings([
      { key: 'intervalMin', value: 45 },
      { key: 'theme', value: 'dark' },
    ]);
    await expect(both).rejects.toThrow('theme is managed by your organisation');
    expect(day.state.settings).toEqual(read);
  });

  test('tell what the computer refused, and do the rest', async () => {
    const day = withSettings({});
    day.state.autostartFails = 'the folder is read-only';
    day.state.takenKeys = ['Ctrl+Alt+B'];
    const failed = await day.does().main.changeSettings([
      { key: 'startAtLogin', value: true },
      { key: 'shortcutBreak', value: 'Ctrl+Alt+B' },
      { key: 'intervalMin', value: 45 },
    ]);
    expect(failed).toEqual([
      { key: 'startAtLogin', why: 'the folder is read-only' },
      { key: 'shortcutBreak', why: 'these keys cannot be had' },
    ]);
    expect(day.state.settings).toEqual({ ...read, intervalMin: 45 });
  });

  test('with nothing that could be done write nothing', async () => {
    const day = withSettings({});
    day.state.autostartFails = 'no';
    const before = day.state.settings;
    await day.does().main.changeSettings([{ key: 'startAtLogin', value: true }]);
    expect(day.state.settings).toBe(before);
  });

  test('let two shortcuts change places', async () => {
    const day = withSettings({ shortcutBreak: 'Ctrl+Alt+B', shortcutPause: 'Ctrl+Alt+P' });
    const failed = await day.does().main.changeSettings([
      { key: 'shortcutBreak', value: 'Ctrl+Alt+P' },
      { key: 'shortcutPause', value: 'Ctrl+Alt+B' },
    ]);
    expect(failed).toEqual([]);
    expect(day.state.settings).toMatchObject({ shortcutBreak: 'Ctrl+Alt+P', shortcutPause: 'Ctrl+Alt+B' });
    expect(day.held.size).toBe(2);
  });

  test('keep the old keys where the new ones cannot be had', async () => {
    const day = withSettings({ shortcutBreak: 'Ctrl+Alt+B', shortcutPause: 'Ctrl+Alt+P' });
    const held = [...day.held.keys()];
    const taken = 'Ctrl+Alt+T';
    day.state.takenKeys = ['Ctrl+Alt+T'];
    const failed = await day.does().main.changeSettings([
      { key: 'shortcutBreak', value: taken },
      { key: 'shortcutPause', value: taken },
    ]);
    expect(failed.map(({ key }) => key)).toEqual(['shortcutBreak', 'shortcutPause']);
    expect(day.state.settings).toMatchObject({ shortcutBreak: 'Ctrl+Alt+B', shortcutPause: 'Ctrl+Alt+P' });
    expect([...day.held.keys()]).toEqual(held);
  });

  test('leave a shortcut empty when the other one has taken its keys', async () => {
    const day = withSettings({ shortcutBreak: 'Ctrl+Alt+B', shortcutPause: 'Ctrl+Alt+P' });
    day.state.takenKeys = ['Ctrl+Alt+T'];
    const failed = await day.does().main.changeSettings([
      { key: 'shortcutPause', value: 'Ctrl+Alt+B' },
      { key: 'shortcutBreak', value: 'Ctrl+Alt+T' },
    ]);
    expect(failed.map(({ key }) => key)).toEqual(['shortcutBreak']);
    expect(day.state.settings).toMatchObject({ shortcutBreak: '', shortcutPause: 'Ctrl+Alt+B' });
    expect(day.held.size).toBe(1);
  });
});

describe('how long history is kept', () => {
  const one = (keepMonths: number, value: number) => {
    const day = withSettings({ keepMonths });
    const failed = day.does().main.changeSettings([
      { key: 'keepMonths', value },
      { key: 'intervalMin', value: 45 },
    ]);
    return { day, failed };
  };

  test.each([
    [0, 12],
    [12, 6],
  ])('is never made shorter among several, which a file or an undo may be: %i to %i', async (kept, value) => {
    const { day, failed } = one(kept, value);
    expect((await failed).map(({ key }) => key)).toEqual(['keepMonths']);
    expect(day.state.settings).toEqual({ ...read, keepMonths: kept, intervalMin: 45 });
  });

  test.each([
    [6, 12],
    [12, 0],
    [0, 0],
    [6, 6],
  ])('may grow among several: %i to %i', async (kept, value) => {
    const { day, failed } = one(kept, value);
    expect(await failed).toEqual([]);
    expect(day.state.settings).toMatchObject({ keepMonths: value, intervalMin: 45 });
  });

  test('is refused like any other when an organisation has set it', async () => {
    const day = started({ settings: read, policy: { keepMonths: 12 } });
    const both = day.does().main.changeSettings([{ key: 'keepMonths', value: 6 }]);
    await expect(both).rejects.toThrow('keepMonths is managed by your organisation');
  });

  test('is made shorter by itself, when the person has been asked', async () => {
    const day = withSettings({});
    await day.does().main.changeSetting({ key: 'keepMonths', value: 6 });
    expect(day.state.settings.keepMonths).toBe(6);
  });
});

describe('a file', () => {
  test('gets the person’s own choices, not those of an organisation', async () => {
    const day = started({ settings: { ...read, intervalMin: 45 }, policy: { intervalMin: 20 } });
    expect(await day.does().main.exportSettings()).toBe(true);
    expect(JSON.parse(day.state.savedFile?.content ?? '')).toMatchObject({ settings: { intervalMin: 45 } });
    expect(day.state.savedFile?.content).not.toContain('safetyReadAt');
  });

  test('is only read: what is in it is for the person to change', async () => {
    const day = started({ settings: read, policy: { theme: 'light' } });
    day.state.fileToOpen = JSON.stringify({
      app: 'Halfpast',
      kind: 'settings',
      v: 1,
      settings: { intervalMin: 45, theme: 'dark' },
    });
    expect(await day.does().main.openSettingsFile()).toEqual({
      state: 'read',
      changes: [{ key: 'intervalMin', value: 45 }],
      unknown: [],
      unfit: [],
      locked: ['theme'],
    });
    expect(day.state.settings).toEqual(read);
  });

  test('that was not chosen is none', async () => {
    expect(await withSettings({}).does().main.openSettingsFile()).toBeNull();
  });
});
