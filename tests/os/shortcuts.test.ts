/** Global shortcuts over a fake of Electron's: taken, refused, thrown for, and where there are none. */
import { expect, it, vi } from 'vitest';
import { createShortcuts, shortcutReach, type GlobalShortcut } from '../../electron/os/shortcuts.ts';

const fake = (register: GlobalShortcut['register'] = () => true) => ({
  register: vi.fn(register),
  unregister: vi.fn(),
});

it('takes keys and gives them back', () => {
  const electron = fake();
  const shortcuts = createShortcuts(electron, 'everywhere', { error: vi.fn() });
  const pressed = vi.fn();
  expect(shortcuts.take('Ctrl+Alt+B', pressed)).toBe(true);
  expect(electron.register).toHaveBeenCalledWith('Ctrl+Alt+B', pressed);
  shortcuts.release('Ctrl+Alt+B');
  expect(electron.unregister).toHaveBeenCalledWith('Ctrl+Alt+B');
});

it('is refused what another program has', () => {
  const shortcuts = createShortcuts(
    fake(() => false),
    'everywhere',
    { error: vi.fn() },
  );
  expect(shortcuts.take('Ctrl+Alt+B', vi.fn())).toBe(false);
});

it('does not fall over what Electron cannot read', () => {
  const error = vi.fn();
  const electron = fake(() => {
    throw new TypeError('conversion failure');
  });
  expect(createShortcuts(electron, 'everywhere', { error }).take('Ctrl+Alt+B', vi.fn())).toBe(false);
  expect(error).toHaveBeenCalledOnce();
});

it('asks for nothing where there are none', () => {
  const electron = fake();
  const shortcuts = createShortcuts(electron, 'nowhere', { error: vi.fn() });
  expect(shortcuts.take('Ctrl+Alt+B', vi.fn())).toBe(false);
  shortcuts.release('Ctrl+Alt+B');
  expect(electron.register).not.toHaveBeenCalled();
  expect(electron.unregister).not.toHaveBeenCalled();
});

it.each([
  [{ linux: false, waylandSession: false, nativeWayland: false }, 'everywhere'],
  [{ linux: true, waylandSession: false, nativeWayland: false }, 'everywhere'],
  [{ linux: true, waylandSession: true, nativeWayland: false }, 'partly'],
  [{ linux: true, waylandSession: true, nativeWayland: true }, 'nowhere'],
] as const)('knows how far they reach: %j', (here, reach) => {
  expect(shortcutReach(here)).toBe(reach);
});
