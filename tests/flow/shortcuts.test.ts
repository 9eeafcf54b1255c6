/** Shortcuts in the whole app: what they do, what a refused one leaves, and a taken one at the start. */
import { describe, expect, it } from 'vitest';
import type { SettingChange } from '../../electron/core/settings.ts';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

const read = { safetyReadAt: Date.UTC(2026, 9, 1), askFirstReadAt: Date.UTC(2026, 9, 1) };
const keys = (values: Partial<Settings>): Settings => ({ ...defaultSettings, ...read, ...values });
const both = { shortcutBreak: 'Ctrl+Alt+B', shortcutPause: 'Ctrl+Alt+P' };
type World = ReturnType<typeof started>;
const set = ({ does }: World, change: SettingChange) => does().main.changeSetting(change);

it('has none unless the person sets them', () => {
  expect(started().held.size).toBe(0);
});

describe('held from the start', () => {
  it('starts a break', () => {
    const world = started({ settings: keys(both) });
    world.asked();
    world.held.get('Ctrl+Alt+B')?.();
    expect(world.asked()).toContain('open break');
  });

  it('pauses for 30 minutes, and resumes when paused', async () => {
    const world = started({ settings: keys(both) });
    const press = () => world.held.get('Ctrl+Alt+P')?.();
    press();
    expect(world.seen.tray?.clock.state).toBe('paused');
    press();
    expect(world.seen.tray?.clock.state).toBe('sitting');
    press();
    await world.passes(29);
    expect(world.seen.tray?.clock.state).toBe('paused');
    await world.passes(2);
    expect(world.seen.tray?.clock.state).not.toBe('paused');
  });

  it('gives them back when it ends', () => {
    const world = started({ settings: keys(both) });
    expect([...world.held.keys()]).toEqual(['Ctrl+Alt+B', 'Ctrl+Alt+P']);
    world.app.stop();
    expect(world.held.size).toBe(0);
  });

  it.each([['Ctrl+Alt+B'], ['nonsense']])('says that %s cannot be had, and goes on', (shortcutBreak) => {
    const settings = keys({ ...both, shortcutBreak });
    const world = started({ settings, takenKeys: ['Ctrl+Alt+B'] });
    expect([...world.held.keys()]).toEqual(['Ctrl+Alt+P']);
    world.app.openMain();
    expect(world.seen.notices).toContainEqual({
      id: 'shortcutBreak',
      kind: 'shortcutTaken',
      shortcut: 'shortcutBreak',
      keys: shortcutBreak,
    });
  });
});

describe('chosen', () => {
  it('takes the place of the old one', async () => {
    const world = started({ settings: keys(both) });
    await set(world, { key: 'shortcutBreak', value: 'Ctrl+Alt+N' });
    expect([...world.held.keys()].sort()).toEqual(['Ctrl+Alt+N', 'Ctrl+Alt+P']);
    expect(world.state.settings.shortcutBreak).toBe('Ctrl+Alt+N');
    await set(world, { key: 'shortcutBreak', value: '' });
    expect([...world.held.keys()]).toEqual(['Ctrl+Alt+P']);
  });

  it.each([['Ctrl+Alt+T'], ['Ctrl+Alt+P'], ['Ctrl+C'], ['x'.repeat(64)]])(
    'is refused when it is %s, and the old one stays',
    async (value) => {
      const world = started({ settings: keys(both), takenKeys: ['Ctrl+Alt+T'] });
      await expect(set(world, { key: 'shortcutBreak', value })).rejects.toThrow('cannot be had');
      expect([...world.held.keys()].sort()).toEqual(['Ctrl+Alt+B', 'Ctrl+Alt+P']);
      expect(world.state.settings.shortcutBreak).toBe('Ctrl+Alt+B');
    },
  );

  it('is refused when an organisation has set it', async () => {
    const world = started({ settings: keys({}), policy: { shortcutBreak: 'Ctrl+Alt+O' } });
    expect([...world.held.keys()]).toEqual(['Ctrl+Alt+O']);
    await expect(set(world, { key: 'shortcutBreak', value: '' })).rejects.toThrow('organisation');
  });

  it('takes away what was said of the one before', async () => {
    const world = started({ settings: keys(both), takenKeys: ['Ctrl+Alt+B'] });
    await set(world, { key: 'shortcutBreak', value: 'Ctrl+Alt+N' });
    world.app.openMain();
    expect(world.seen.notices).toEqual([]);
  });
});

it('does nothing while new keys are pressed, even when the window goes meanwhile', () => {
  const world = started({ settings: keys(both) });
  world.does().main.recordingShortcut(true);
  expect(world.held.size).toBe(0);
  world.does().main.recordingShortcut(false);
  expect(world.held.size).toBe(2);
  world.does().main.recordingShortcut(true);
  world.happens({ window: 'main', what: 'closed' });
  expect(world.held.size).toBe(2);
});
