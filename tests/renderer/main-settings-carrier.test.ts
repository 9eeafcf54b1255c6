// @vitest-environment happy-dom
/** All settings at once: saved to a file, taken from one, and back to their defaults. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultHours } from '../../electron/core/hours.ts';
import { choiceKeys, defaultSettings } from '../../electron/core/settings.ts';
import App from '../../renderer/main/App.svelte';
import { nameOf, valueOf } from '../../renderer/main/settings/setting-words.ts';
import { FakeMain, readSettings, settingsWith } from './main-fixture.ts';

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
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const nothing = { unknown: [], unfit: [], locked: [] };

describe('saving to a file', () => {
  it('says that it was done', async () => {
    const fake = await open();
    await press('Save…');
    await screen.findByText('The settings have been saved.');
    expect(fake.calls).toContainEqual(['exportSettings']);
  });

  it('says why it was not, in main’s words', async () => {
    const fake = await open();
    fake.failing.add('exportSettings');
    await press('Save…');
    await screen.findByText('exportSettings refused');
  });
});

describe('taking from a file', () => {
  it('changes what is other in it, in one step that can be undone', async () => {
    const fake = await open();
    fake.settingsFile = {
      state: 'read',
      changes: [
        { key: 'intervalMin', value: 45 },
        { key: 'theme', value: readSettings.values.theme },
      ],
      ...nothing,
    };
    await press('Choose a file…');
    await screen.findByText('1 setting was changed.');
    expect(fake.calls).toContainEqual(['changeSettings', [{ key: 'intervalMin', value: 45 }]]);
    await screen.findByText('Settings taken from the file.');
    await press('Undo');
    await screen.findByText('The settings from the file are taken back.');
    expect(screen.queryByText('1 setting was changed.')).toBeNull();
    expect(fake.calls).toContainEqual(['changeSettings', [{ key: 'intervalMin', value: 30 }]]);
  });

  it('names what was left out, and what could not be done', async () => {
    const fake = await open();
    fake.notChanged = [{ key: 'startAtLogin', why: 'no' }];
    fake.settingsFile = {
      state: 'read',
      changes: [
        { key: 'startAtLogin', value: true },
        { key: 'theme', value: 'dark' },
      ],
      unknown: Array.from({ length: 12 }, (_name, at) => `key${String(at)}`),
      unfit: ['kit', 'hours'],
      locked: ['intervalMin'],
    };
    await press('Choose a file…');
    await screen.findByText('1 setting was changed.');
    screen.getByText('Could not be changed: ‘Start at login’.');
    screen.getByText('Managed by your organisation and left alone: ‘Sitting time before a break’.');
    screen.getByText('These values do not fit and were left out: ‘Kit I have’ and ‘Working hours’.');
    screen.getByText(/^Not known here and left out: key0, .*key9 and 2 more\.$/);
  });

  it('leaves it to the person to keep history for a shorter time', async () => {
    const fake = await open();
    fake.notChanged = [{ key: 'keepMonths', why: 'it would delete history' }];
    fake.settingsFile = {
      state: 'read',
      changes: [
        { key: 'keepMonths', value: 6 },
        { key: 'theme', value: 'dark' },
      ],
      ...nothing,
    };
    await press('Choose a file…');
    await screen.findByText('1 setting was changed.');
    screen.getByText('Choose this one yourself, because it deletes history: ‘Keep history’.');
    screen.getByText(/^Settings taken from the file\. Choose this one yourself/);
    expect(screen.queryByText(/Could not be changed/)).toBeNull();
  });

  it('says when nothing had to be changed, and asks nothing of main', async () => {
    const fake = await open();
    fake.settingsFile = { state: 'read', changes: [], ...nothing, unknown: ['odd'] };
    await press('Choose a file…');
    await screen.findByText('Nothing had to be changed.');
    screen.getByText('Not known here and left out: odd.');
    expect(fake.calls.map(([name]) => name)).not.toContain('changeSettings');
  });

  it.each([
    ['notOurs', 'This file holds no Halfpast settings. Nothing was changed.'],
    ['newer', 'A newer Halfpast saved this file. Nothing was changed.'],
  ] as const)('refuses one that is %s', async (state, words) => {
    const fake = await open();
    fake.settingsFile = { state };
    await press('Choose a file…');
    await screen.findByText(words);
  });

  it('says nothing when none was chosen, and why when it cannot be read', async () => {
    const fake = await open();
    await press('Choose a file…');
    await waitFor(() => {
      expect(fake.calls).toContainEqual(['openSettingsFile']);
    });
    expect(screen.queryByText(/changed\./)).toBeNull();
    fake.failing.add('openSettingsFile');
    await press('Choose a file…');
    await screen.findByText('openSettingsFile refused');
  });
});

describe('restoring the defaults', () => {
  const changed = settingsWith(
    { intervalMin: 45, dimOthers: true, hours: { ...defaultHours, on: true }, theme: 'dark' },
    { locked: ['theme'] },
  );

  it('lists what would change, what is managed and what stays, and does it in one step', async () => {
    const fake = await open(changed);
    await press('Restore…');
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Restore defaults' }));
    expect(
      dialog.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual([
      'Sitting time before a break 45 minutes becomes 30 minutes',
      'Working hours',
      'Dim the other displays during a break on becomes off',
    ]);
    dialog.getByText('Managed by your organisation and left alone: ‘Theme’.');
    dialog.getByText(/^Hidden movements, your history and what you have read/);
    await fireEvent.click(dialog.getByRole('button', { name: 'Restore' }));
    await screen.findByText('Settings are back to their defaults.');
    expect(fake.calls).toContainEqual([
      'changeSettings',
      [
        { key: 'intervalMin', value: 30 },
        { key: 'hours', value: defaultHours },
        { key: 'dimOthers', value: false },
      ],
    ]);
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
  });

  it('does nothing when cancelled', async () => {
    const fake = await open(changed);
    await press('Restore…');
    await fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
    expect(fake.calls.map(([name]) => name)).not.toContain('changeSettings');
  });

  it('has nothing to restore when all is as at first', async () => {
    await open();
    await press('Restore…');
    const dialog = within(await screen.findByRole('alertdialog'));
    dialog.getByText('All settings are as they were at first.');
    expect(dialog.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual(['Close']);
  });
});

describe('choices in words', () => {
  it('each have a name of their own', () => {
    expect(new Set(choiceKeys.map(nameOf)).size).toBe(choiceKeys.length);
  });

  it('have their value in the words of the page', () => {
    const values = { ...defaultSettings, country: 'XX', shortcutBreak: 'Ctrl+Alt+B' };
    const words = (key: (typeof choiceKeys)[number]) => valueOf(key, values, readSettings.options);
    expect(
      (['theme', 'stillPictures', 'breakLength', 'offerBy', 'skin', 'staySeated'] as const).map(words),
    ).toEqual([
      'Same as computer',
      'Same as computer',
      'One after the other',
      'A small window',
      'Tone 3',
      'off',
    ]);
    expect((['country', 'shortcutBreak', 'shortcutPause', 'kit'] as const).map(words)).toEqual([
      'XX',
      'Ctrl+Alt+B',
      'None',
      null,
    ]);
    expect(valueOf('country', defaultSettings, readSettings.options)).toBe('United Kingdom');
  });
});
