/** Which keys may be a shortcut that works in every program. */
import { expect, it } from 'vitest';
import { accelerator } from '../../electron/core/accelerator.ts';

it.each([
  ['Ctrl+Alt+B', 'Ctrl+Alt+B'],
  ['alt+ctrl+b', 'Ctrl+Alt+B'],
  ['Control + Option + 5', 'Ctrl+Alt+5'],
  ['Shift+Cmd+P', 'Command+Shift+P'],
  ['Meta+Alt+P', 'Super+Alt+P'],
  ['Ctrl+F5', 'Ctrl+F5'],
  ['Shift+Alt+F24', 'Alt+Shift+F24'],
  ['Ctrl+Alt+Shift+Super+Z', 'Ctrl+Super+Alt+Shift+Z'],
])('%s may be one', (keys, found) => {
  expect(accelerator(keys)).toBe(found);
  expect(accelerator(found)).toBe(found);
});

it.each([
  '',
  'B',
  'F5',
  'Shift+F5',
  'Shift+B',
  'Ctrl+C',
  'Super+L',
  'Ctrl+Alt',
  'Ctrl+Alt+',
  'Ctrl+Alt+F25',
  'Ctrl+Alt+Delete',
  'Ctrl+Alt+é',
  'Ctrl+Ctrl+B',
  'Ctrl+Control+B',
  'Hyper+Alt+B',
  'Ctrl+Alt+B+C',
  'constructor+toString+B',
])('%j may not', (keys) => {
  expect(accelerator(keys)).toBeNull();
});
