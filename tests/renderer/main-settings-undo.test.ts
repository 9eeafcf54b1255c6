// @vitest-environment happy-dom
/** Changing settings can be undone, the latest change first, by the bar and by keys. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultHours } from '../../electron/core/hours.ts';
import type { Settings } from '../../electron/core/settings.ts';
import App from '../../renderer/main/App.svelte';
import { SettingChanges } from '../../renderer/main/settings/setting-changes.svelte.ts';
import { toldWords } from '../../renderer/main/settings/told-words.ts';
import { FakeMain, readSettings, settingsWith } from './main-fixture.ts';

describe('what was changed', () => {
  let fake: FakeMain;
  let values: Settings;
  let changes: SettingChanges;
  beforeEach(() => {
    fake = new FakeMain();
    values = readSettings.values;
    changes = new SettingChanges(fake.api.call, () => values);
  });
  const undone = () => fake.calls.filter(([name]) => name === 'changeSettings').map(([, back]) => back);

  it('is taken back step by step, the latest first', async () => {
    await changes.change({ key: 'intervalMin', value: 45 });
    values = { ...values, intervalMin: 45 };
    await changes.change({ key: 'intervalMin', value: 60 });
    values = { ...values, intervalMin: 60 };
    expect(changes.told).toEqual({
      what: { kind: 'one', key: 'intervalMin' },
      undone: false,
      done: true,
      notChanged: [],
    });
    await changes.undo();
    expect(changes.told).toMatchObject({ undone: true });
    await changes.undo();
    expect(undone()).toEqual([[{ key: 'intervalMin', value: 45 }], [{ key: 'intervalMin', value: 30 }]]);
    expect(changes.canUndo).toBe(false);
    await changes.undo();
    expect(undone()).toHaveLength(2);
  });

  it('is nothing when the value was the same', async () => {
    await changes.change({ key: 'kit', value: [...values.kit] });
    expect([changes.canUndo, changes.told]).toEqual([false, undefined]);
  });

  it('is nothing when main refused', async () => {
    fake.failing.add('changeSetting');
    await expect(changes.change({ key: 'intervalMin', value: 45 })).rejects.toThrow();
    expect([changes.canUndo, changes.told]).toEqual([false, undefined]);
  });

  it('can be taken back again when the first try was refused', async () => {
    await changes.change({ key: 'intervalMin', value: 45 });
    fake.failing.add('changeSettings');
    await expect(changes.undo()).rejects.toThrow();
    expect(changes.canUndo).toBe(true);
    fake.failing.clear();
    await changes.undo();
    expect(changes.canUndo).toBe(false);
  });

  it('is one step when it was several, without those that could not be done', async () => {
    fake.notChanged = [{ key: 'startAtLogin', why: 'no' }];
    await changes.changeAll(
      [
        { key: 'startAtLogin', value: true },
        { key: 'theme', value: 'dark' },
        { key: 'intervalMin', value: 30 },
      ],
      { kind: 'imported' },
    );
    expect(changes.told).toEqual({
      what: { kind: 'imported' },
      undone: false,
      done: true,
      notChanged: ['startAtLogin'],
    });
    fake.notChanged = [];
    await changes.undo();
    expect(undone().at(-1)).toEqual([{ key: 'theme', value: 'system' }]);
  });

  it('tells what could not be taken back', async () => {
    await changes.change({ key: 'startAtLogin', value: true });
    fake.notChanged = [{ key: 'startAtLogin', why: 'no' }];
    await changes.undo();
    expect(changes.told).toMatchObject({ undone: true, done: false, notChanged: ['startAtLogin'] });
    expect(changes.told && toldWords(changes.told)).toBe('Could not be changed: ‘Start at login’.');
  });

  it('is taken back once, however often that is asked at once', async () => {
    await changes.change({ key: 'intervalMin', value: 45 });
    await changes.change({ key: 'theme', value: 'dark' });
    await Promise.all([changes.undo(), changes.undo()]);
    expect(undone()).toHaveLength(1);
  });

  it('is remembered fifty changes long', async () => {
    for (let n = 0; n < 60; n++) await changes.change({ key: 'intervalMin', value: 31 + n });
    let steps = 0;
    for (; changes.canUndo; steps++) await changes.undo();
    expect(steps).toBe(50);
  });

  it('stays undoable when the words are put away', async () => {
    await changes.change({ key: 'intervalMin', value: 45 });
    changes.putAway();
    expect([changes.canUndo, changes.told]).toEqual([true, undefined]);
  });

  it('tells listeners what several changes and undoing have changed, until they stop', async () => {
    const heard: unknown[] = [];
    const stop = changes.listen((change) => heard.push(change));
    await changes.change({ key: 'theme', value: 'dark' }); // the person's own hand: nobody has to follow
    await changes.undo();
    stop();
    await changes.changeAll([{ key: 'theme', value: 'light' }], { kind: 'imported' });
    expect(heard).toEqual([{ key: 'theme', value: 'system' }]);
  });
});

describe('the bar', () => {
  beforeAll(() => {
    vi.stubGlobal('scrollTo', () => undefined);
  });
  afterEach(cleanup);

  async function open(settings = readSettings): Promise<FakeMain> {
    const fake = new FakeMain({ page: { page: 'settings', asked: 1 }, settings });
    render(App, { api: fake.api });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    return fake;
  }
  const dimOthers = () =>
    fireEvent.click(screen.getByRole('switch', { name: 'Dim the other displays during a break' }));
  const back = ['changeSettings', [{ key: 'dimOthers', value: false }]];

  it('says what was changed and takes it back; the keyboard stays in it', async () => {
    const fake = await open();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await dimOthers();
    await screen.findByText('Changed: Dim the other displays during a break.');
    const undo = screen.getByRole('button', { name: 'Undo' });
    undo.focus();
    await fireEvent.click(undo);
    await screen.findByText('Taken back: Dim the other displays during a break.');
    expect(fake.calls).toContainEqual(back);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Close this message');
    });
  });

  it('is put away with its button, and when the page is left', async () => {
    await open();
    await dimOthers();
    await fireEvent.click(await screen.findByRole('button', { name: 'Close this message' }));
    expect(screen.queryByText(/^Changed/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await dimOthers();
    await screen.findByText(/^Changed/);
    await fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(screen.queryByText(/^Changed/)).toBeNull();
  });

  it('is there for Ctrl+Z from anywhere but a field', async () => {
    const fake = await open();
    await dimOthers();
    await screen.findByText(/^Changed/);
    await fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'z', ctrlKey: true });
    for (const more of [{ shiftKey: true }, { altKey: true }, { ctrlKey: false }])
      await fireEvent.keyDown(window, { key: 'z', ctrlKey: true, ...more });
    expect(fake.calls).not.toContainEqual(back);
    await fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(back);
    });
  });

  it('takes nothing back while a question about the settings is open', async () => {
    const fake = await open();
    await dimOthers();
    await screen.findByText(/^Changed/);
    await fireEvent.click(screen.getByRole('button', { name: 'Restore…' }));
    const question = await screen.findByRole('alertdialog');
    await fireEvent.keyDown(question, { key: 'z', ctrlKey: true });
    await fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await waitFor(() => {
      expect(fake.calls).toContainEqual(back);
    });
    expect(fake.calls.filter(([name]) => name === 'changeSettings')).toHaveLength(1);
  });

  it('tells nothing of what was changed on another page', async () => {
    const fake = new FakeMain({ page: { page: 'rhythm', asked: 1 } });
    render(App, { api: fake.api });
    await fireEvent.click(await screen.findByRole('radio', { name: /45/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(fake.calls.map(([name]) => name)).toContain('changeSetting');
    expect(screen.queryByText(/^Changed/)).toBeNull();
  });

  it('brings working hours back into their fields', async () => {
    const hours = { ...defaultHours, on: true };
    const fake = await open(settingsWith({ hours }));
    await fireEvent.click(screen.getByRole('switch', { name: 'Monday' }));
    await screen.findByText('Changed: Working hours.');
    expect(screen.queryByLabelText('Monday, hours 1, from')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByLabelText('Monday, hours 1, from');
    expect(fake.calls.at(-1)).toEqual(['changeSettings', [{ key: 'hours', value: hours }]]);
  });

  it('says so when main refused to take it back', async () => {
    const fake = await open();
    await dimOthers();
    fake.failing.add('changeSettings');
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Halfpast could not do that.');
  });
});
