/** Keys that work in every program, as Electron names them: which of them may be used, in one way of writing. */

const order = ['Ctrl', 'Command', 'Super', 'Alt', 'Shift'] as const;
type Modifier = (typeof order)[number];

/** Other names that Electron takes, and those that a policy or an older file may hold. */
const names: Readonly<Record<string, Modifier>> = {
  ctrl: 'Ctrl',
  control: 'Ctrl',
  command: 'Command',
  cmd: 'Command',
  super: 'Super',
  meta: 'Super',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
};

/**
 * The combination in one way of writing, or null when it is none that may be used. A letter or a digit wants two
 * modifiers, a function key one: Ctrl+C, or a lone F5, would be taken away from every other program.
 */
export function accelerator(keys: string): string | null {
  const parts = keys.split('+').map((part) => part.trim());
  const key = parts.pop()?.toUpperCase() ?? '';
  const held = parts.map((part) => names[part.toLowerCase()]);
  const modifiers = order.filter((modifier) => held.includes(modifier));
  if (modifiers.length !== held.length) return null; // one that nobody knows, or one twice
  const wanted = /^F([1-9]|1\d|2[0-4])$/.test(key) ? 1 : /^[A-Z0-9]$/.test(key) ? 2 : Infinity;
  const strong = modifiers.some((modifier) => modifier !== 'Shift');
  return strong && modifiers.length >= wanted ? [...modifiers, key].join('+') : null;
}
