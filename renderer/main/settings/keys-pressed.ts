/** What a person presses, as a combination of keys: named as Electron names them, shown as the keyboard does. */
import { listWords } from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';

/** `keys`: a whole combination. `held`: only modifiers so far. `wrong`: why it cannot be used. */
export type Pressed =
  | { readonly state: 'keys'; readonly keys: string }
  | { readonly state: 'held'; readonly modifiers: string }
  | { readonly state: 'wrong'; readonly why: 'key' | 'modifiers' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

export const isMac = (): boolean => navigator.userAgent.includes('Mac OS');

const shownOnMac: Readonly<Record<string, string>> = { Ctrl: 'Control', Alt: 'Option' };
const shownElsewhere: Readonly<Record<string, string>> = {
  Super: navigator.userAgent.includes('Windows') ? 'Windows' : 'Super',
};

/** A combination in the words of this computer's keyboard. */
export function shownKeys(keys: string, mac = isMac()): string {
  const names = mac ? shownOnMac : shownElsewhere;
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}

/** The modifiers of this computer's keyboard, for a sentence. */
export const modifierNames = (mac = isMac()): string =>
  listWords(['Ctrl', mac ? 'Command' : 'Super', 'Alt', 'Shift'].map((name) => shownKeys(name, mac)));

/** What one key press says. Electron takes letters by what they are, not by where they lie. */
export function readKeys(press: KeyPress, mac = isMac()): Pressed {
  const modifiers = [
    ...(press.ctrlKey ? ['Ctrl'] : []),
    ...(press.metaKey ? [mac ? 'Command' : 'Super'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
  ];
  if (['Control', 'Alt', 'Shift', 'Meta', 'OS', 'AltGraph', 'CapsLock', 'Dead'].includes(press.key))
    return { state: 'held', modifiers: modifiers.join('+') };
  const named = /^(?:[A-Za-z0-9]|F(?:[1-9]|1\d|2[0-4]))$/.test(press.key);
  // With Option or Shift the key gives another sign: then its place tells what it is.
  const [, placed] = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code) ?? [];
  const key = named ? press.key.toUpperCase() : placed;
  if (key === undefined) return { state: 'wrong', why: 'key' };
  const wanted = key.length > 1 ? 1 : 2;
  const strong = modifiers.some((modifier) => modifier !== 'Shift');
  if (!strong || modifiers.length < wanted) return { state: 'wrong', why: 'modifiers' };
  return { state: 'keys', keys: [...modifiers, key].join('+') };
}

/** What is wrong, as a sentence. */
export const wrongKeys = (why: 'key' | 'modifiers'): string =>
  why === 'key'
    ? text('settings.shortcut.wrong.key')
    : text('settings.shortcut.wrong.modifiers', { modifiers: modifierNames() });
