// @vitest-environment happy-dom
/** Keyboard shortcuts on the settings page: recorded by pressing them, refused with a reason, locked, not available. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accelerator } from '../../electron/core/accelerator.ts';
import App from '../../renderer/main/App.svelte';
import { modifierNames, readKeys, shownKeys } from '../../renderer/main/settings/keys-pressed.ts';
import { FakeMain, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

const press = (key: string, held = '', code = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

describe('a key press', () => {
  it.each([
    [press('b', 'ca'), 'Ctrl+Alt+B'],
    [press('B', 'cs'), 'Ctrl+Shift+B'],
    [press('!', 'cs', 'Digit1'), 'Ctrl+Shift+1'],
    [press('å', 'am', 'KeyA'), 'Super+Alt+A'],
    [press('a', 'ca', 'KeyQ'), 'Ctrl+Alt+A'], // what it writes, not where it lies
    [press('F9', 'c', 'F9'), 'Ctrl+F9'],
  ])('%j is a combination', (pressed, keys) => {
    expect(readKeys(pressed, false)).toEqual({ state: 'keys', keys });
    expect(accelerator(keys)).toBe(keys); // main takes whatever the page offers
  });

  it('tells modifiers alone, and what cannot be used', () => {
    expect(readKeys(press('Alt', 'ca'), false)).toEqual({ state: 'held', modifiers: 'Ctrl+Alt' });
    expect(readKeys(press('Delete', 'ca', 'Delete'), false)).toEqual({ state: 'wrong', why: 'key' });
    for (const [key, held] of [
      ['c', 'c'],
      ['b', ''],
      ['B', 's'],
      ['F5', ''],
      ['F5', 's'],
    ] as const)
      expect(readKeys(press(key, held), false)).toEqual({ state: 'wrong', why: 'modifiers' });
  });

  it('is shown as the keyboard names it', () => {
    expect(readKeys(press('b', 'am'), true)).toEqual({ state: 'keys', keys: 'Command+Alt+B' });
    expect(shownKeys('Command+Alt+B', true)).toBe('Command+Option+B');
    expect(shownKeys('Super+Alt+B', false)).toBe('Super+Alt+B');
    expect(modifierNames(true)).toBe('Control, Command, Option and Shift');
  });
});

async function open(settings = settingsWith({})): Promise<FakeMain> {
  const fake = new FakeMain({ page: { page: 'settings', asked: 1 }, settings });
  render(App, { api: fake.api });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return fake;
}
const group = () => within(screen.getByRole('region', { name: 'Keyboard shortcuts' }));
const setBreak = () => screen.getByRole('button', { name: 'Set the shortcut: Start a break now' });
const changes = (fake: FakeMain): unknown[] =>
  fake.calls.filter(([name]) => name !== 'showPage').map(([name, value]) => [name, value]);

/** Presses "Set" and then the keys. */
async function record(button: HTMLElement, ...presses: ReturnType<typeof press>[]): Promise<void> {
  button.focus();
  await fireEvent.click(button);
  for (const pressed of presses) await fireEvent.keyDown(button, pressed);
}

it('has none at first, and records what is pressed', async () => {
  const fake = await open();
  expect(group().getAllByText('None')).toHaveLength(2);
  const button = setBreak();
  await record(button, press('Control', 'c'), press('Alt', 'ca'));
  expect(button.textContent.trim()).toBe('Ctrl+Alt+…');
  await fireEvent.keyDown(button, press('b', 'ca'));
  await waitFor(() => {
    expect(group().getByText('Set to Ctrl+Alt+B.')).toBeTruthy();
  });
  expect(changes(fake)).toEqual([
    ['recordingShortcut', true],
    ['recordingShortcut', false],
    ['changeSetting', { key: 'shortcutBreak', value: 'Ctrl+Alt+B' }],
  ]);
});

it('says to press the keys, and Escape changes nothing', async () => {
  const fake = await open();
  const button = setBreak();
  await record(button);
  expect(button.textContent.trim()).toBe('Press the keys');
  expect(group().getByText('Press the keys together. Escape cancels.').getAttribute('role')).toBe('status');
  await fireEvent.keyDown(button, { key: 'Escape' });
  expect(button.textContent.trim()).toBe('Set');
  expect(changes(fake)).toEqual([
    ['recordingShortcut', true],
    ['recordingShortcut', false],
  ]);
});

it('is no trap: Tab leads on, and leaving cancels', async () => {
  await open();
  const button = setBreak();
  await record(button);
  expect(await fireEvent.keyDown(button, { key: 'Tab' })).toBe(true); // not prevented
  await fireEvent.blur(button);
  expect(button.textContent.trim()).toBe('Set');
});

it('says what cannot be used, and goes on waiting', async () => {
  const fake = await open();
  const button = setBreak();
  await record(button, press('c', 'c'));
  expect(group().getByText(/Hold two of Ctrl, Super, Alt and Shift/)).toBeTruthy();
  await fireEvent.keyDown(button, press('Delete', 'ca', 'Delete'));
  expect(group().getByText(/Use a letter, a digit or a function key/)).toBeTruthy();
  expect(button.textContent.trim()).toBe('Press the keys');
  expect(changes(fake)).toEqual([['recordingShortcut', true]]);
});

it('says when main refuses it, beside the row, and keeps the old one', async () => {
  const fake = await open(settingsWith({ shortcutBreak: 'Ctrl+Alt+N' }));
  fake.failing.add('changeSetting');
  await record(setBreak(), press('b', 'ca'));
  await waitFor(() => {
    expect(group().getByText(/Ctrl\+Alt\+B could not be used/)).toBeTruthy();
  });
  expect(group().getByText('Ctrl+Alt+N')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull(); // not the page's banner too
});

it('does not give both the same keys', async () => {
  const fake = await open(settingsWith({ shortcutPause: 'Ctrl+Alt+B' }));
  await record(setBreak(), press('b', 'ca'));
  await waitFor(() => {
    expect(group().getByText(/already used for ‘Pause breaks for 30 minutes’/)).toBeTruthy();
  });
  expect(fake.calls.map(([name]) => name)).not.toContain('changeSetting');
});

it('is cleared, and the keyboard stays in the row', async () => {
  const fake = await open(settingsWith({ shortcutBreak: 'Ctrl+Alt+B' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Clear the shortcut: Start a break now' }));
  expect(fake.calls).toContainEqual(['changeSetting', { key: 'shortcutBreak', value: '' }]);
  await waitFor(() => {
    expect(document.activeElement).toBe(setBreak());
  });
});

it('cannot be changed when it is locked, or where no shortcut works', async () => {
  await open(settingsWith({ shortcutBreak: 'Ctrl+Alt+B' }, { locked: ['shortcutBreak'] }));
  expect(setBreak()).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: /Clear/ })).toBeNull();
  cleanup();
  await open(settingsWith({}, { shortcuts: 'nowhere' }));
  expect(setBreak()).toHaveProperty('disabled', true);
  expect(group().getByText(/lets no program have shortcuts/)).toBeTruthy();
  cleanup();
  await open(settingsWith({}, { shortcuts: 'partly' }));
  expect(group().getByText(/only while an older/)).toBeTruthy();
  expect(setBreak()).toHaveProperty('disabled', false);
});
