/** The application menu as a value: a whole menu on macOS; elsewhere no menu, but the keys that people expect. */
import type { Page } from './views.ts';

/** What an entry does that is ours; everything else is a role of the system. */
export type MenuAction =
  | { readonly do: 'page'; readonly page: Page }
  | { readonly do: 'zoom'; readonly to: 'larger' | 'smaller' | 'actual' };

/** What a menu or a key of ours asks of the app. */
export type AppAction = MenuAction | { readonly do: 'quit' };

/** Entries that the system does by itself, in the words of Electron. */
export type MenuRole =
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'close'
  | 'minimize'
  | 'zoom'
  | 'front';

export type MenuEntry =
  | { readonly kind: 'line' }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | { readonly kind: 'action'; readonly action: MenuAction; readonly keys: string | null };

export type MenuName = 'app' | 'edit' | 'view' | 'window' | 'help';
export type AppMenu = readonly { readonly name: MenuName; readonly entries: readonly MenuEntry[] }[];

const line: MenuEntry = { kind: 'line' };
const role = (...roles: MenuRole[]): MenuEntry[] => roles.map((each) => ({ kind: 'role', role: each }));
const page = (to: Page, keys: string | null = null): MenuEntry => ({
  kind: 'action',
  action: { do: 'page', page: to },
  keys,
});
const zoom = (to: 'larger' | 'smaller' | 'actual', keys: string): MenuEntry => ({
  kind: 'action',
  action: { do: 'zoom', to },
  keys,
});

/** The pages that have a number, in the order of the navigation. */
export const numberedPages = [
  'today',
  'routines',
  'advice',
  'help',
  'history',
  'settings',
] as const satisfies Page[];

/** The menu bar of macOS, as its guidelines order it. */
const macMenu: AppMenu = [
  {
    name: 'app',
    entries: [
      page('about'),
      line,
      page('settings', 'CmdOrCtrl+,'),
      line,
      ...role('services'),
      line,
      ...role('hide', 'hideOthers', 'unhide'),
      line,
      ...role('quit'),
    ],
  },
  {
    name: 'edit',
    entries: [...role('undo', 'redo'), line, ...role('cut', 'copy', 'paste', 'selectAll')],
  },
  {
    name: 'view',
    entries: [
      ...numberedPages.map((each, index) => page(each, `CmdOrCtrl+${index + 1}`)),
      line,
      zoom('actual', 'CmdOrCtrl+0'),
      zoom('larger', 'CmdOrCtrl+Plus'),
      zoom('smaller', 'CmdOrCtrl+-'),
    ],
  },
  { name: 'window', entries: [...role('close', 'minimize', 'zoom'), line, ...role('front')] },
  { name: 'help', entries: [page('help', 'F1'), page('about')] },
];

/** The application menu of a platform; none but macOS has one. */
export const appMenu = (platform: string): AppMenu => (platform === 'darwin' ? macMenu : []);

/** A key press, as Electron tells it. */
export type KeyPress = {
  readonly key: string;
  /** Which key it is, whatever the layout writes on it. */
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/**
 * What a key press in the main window stands for where there is no menu; null: nothing of ours. Quitting by key is the
 * custom on Linux, and not on Windows.
 */
export function keyAction(platform: string, press: KeyPress): AppAction | { readonly do: 'close' } | null {
  if (platform === 'darwin' || !press.control || press.meta || press.alt || press.shift) return null;
  const key = press.key.toLowerCase();
  if (key === ',') return { do: 'page', page: 'settings' };
  if (key === 'w') return { do: 'close' };
  if (key === 'q') return platform === 'linux' ? { do: 'quit' } : null;
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1] ?? /^[1-9]$/.exec(key)?.[0];
  const numbered = digit === undefined ? undefined : numberedPages[Number(digit) - 1];
  return numbered === undefined ? null : { do: 'page', page: numbered };
}
