/** The file of choices: written whole, and read so that nothing but what fits gets through. */
import { describe, expect, it } from 'vitest';
import { choiceKeys, choicesOf, defaultSettings, type ChoiceKey } from '../../electron/core/settings.ts';
import { readSettingsFile, settingsFileOf } from '../../electron/core/settings-file.ts';

const none: ReadonlySet<ChoiceKey> = new Set();
const fileWith = (settings: Record<string, unknown>, rest: Record<string, unknown> = {}): string =>
  JSON.stringify({ app: 'Halfpast', kind: 'settings', v: 1, settings, ...rest });

describe('the file of choices', () => {
  it('holds every choice, and nothing that the app keeps for itself', () => {
    const file: unknown = JSON.parse(
      settingsFileOf({ ...defaultSettings, safetyReadAt: 5, intervalMin: 45 }),
    );
    expect(file).toEqual({
      app: 'Halfpast',
      kind: 'settings',
      v: 1,
      settings: { ...choicesOf(defaultSettings), intervalMin: 45 },
    });
  });

  it('gives back what was written', () => {
    const read = readSettingsFile(settingsFileOf({ ...defaultSettings, theme: 'dark' }), none);
    if (read.state !== 'read') throw new Error(read.state);
    expect(read).toMatchObject({ unknown: [], unfit: [], locked: [] });
    expect(read.changes.map(({ key }) => key)).toEqual(choiceKeys);
    expect(read.changes).toContainEqual({ key: 'theme', value: 'dark' });
  });

  it('names what is unknown, does not fit or is locked, and takes the rest', () => {
    const long = 'x'.repeat(300);
    const file = fileWith({
      intervalMin: 45,
      theme: 'pink',
      kit: 'all of it',
      safetyReadAt: 1,
      hiddenMovements: [],
      [long]: 1,
      staySeated: true,
    });
    expect(readSettingsFile(file, new Set<ChoiceKey>(['staySeated']))).toEqual({
      state: 'read',
      changes: [{ key: 'intervalMin', value: 45 }],
      unknown: ['safetyReadAt', 'hiddenMovements', 'x'.repeat(40)],
      unfit: ['theme', 'kit'],
      locked: ['staySeated'],
    });
  });

  it.each([
    ['no JSON', 'intervalMin=45'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another program’s', JSON.stringify({ app: 'Other', kind: 'settings', v: 1, settings: {} })],
    ['our history', fileWith({}, { kind: 'history' })],
    ['without settings', JSON.stringify({ app: 'Halfpast', kind: 'settings', v: 1 })],
    ['of no version', fileWith({}, { v: '1' })],
    ['of version 0', fileWith({}, { v: 0 })],
  ])('is not ours when it is %s', (_what, file) => {
    expect(readSettingsFile(file, none)).toEqual({ state: 'notOurs' });
  });

  it('is read when an editor has put its mark before it', () => {
    const marked = `\uFEFF${settingsFileOf(defaultSettings)}`;
    expect(readSettingsFile(marked, none)).toMatchObject({ state: 'read', unknown: [], unfit: [] });
  });

  it('of a later version is not guessed at', () => {
    expect(readSettingsFile(fileWith({ intervalMin: 45 }, { v: 2 }), none)).toEqual({ state: 'newer' });
  });
});
