/** The application menu of each platform, and the keys that stand for it where there is none. */
import { describe, expect, it } from 'vitest';
import { appMenu, keyAction, numberedPages, type KeyPress } from '../../electron/core/app-menu.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
  control: true,
  meta: false,
  alt: false,
  shift: false,
  ...more,
});

describe('the menu', () => {
  it.each(['win32', 'linux'])('does not exist on %s', (platform) => {
    expect(appMenu(platform)).toEqual([]);
  });

  it('of macOS has its menus and their entries in the order of its guidelines', () => {
    const shown = appMenu('darwin').map(({ name, entries }) => [
      name,
      ...entries.map((entry) => {
        if (entry.kind === 'line') return '-';
        if (entry.kind === 'role') return entry.role;
        const { action, keys } = entry;
        const what = action.do === 'page' ? action.page : action.to;
        return keys === null ? what : `${what} ${keys}`;
      }),
    ]);
    const numbered = numberedPages.map((page, index) => `${page} CmdOrCtrl+${index + 1}`);
    expect(shown).toEqual([
      [
        'app',
        ...['about', '-', 'settings CmdOrCtrl+,', '-', 'services', '-'],
        ...['hide', 'hideOthers', 'unhide', '-', 'quit'],
      ],
      ['edit', 'undo', 'redo', '-', 'cut', 'copy', 'paste', 'selectAll'],
      ['view', ...numbered, '-', 'actual CmdOrCtrl+0', 'larger CmdOrCtrl+Plus', 'smaller CmdOrCtrl+-'],
      ['window', 'close', 'minimize', 'zoom', '-', 'front'],
      ['help', 'help F1', 'about'],
    ]);
  });
});

describe('the keys without a menu', () => {
  it.each([
    ['linux', press(','), { do: 'page', page: 'settings' }],
    ['win32', press(','), { do: 'page', page: 'settings' }],
    ['linux', press('w'), { do: 'close' }],
    ['win32', press('W'), { do: 'close' }],
    ['linux', press('q'), { do: 'quit' }],
    ['win32', press('q'), null],
    ['linux', press('1'), { do: 'page', page: 'today' }],
    ['win32', press('6'), { do: 'page', page: 'settings' }],
    ['linux', press('&', { code: 'Digit1' }), { do: 'page', page: 'today' }], // a French keyboard
    ['linux', press('2', { code: 'Numpad2' }), { do: 'page', page: 'routines' }],
    ['linux', press('7'), null],
    ['linux', press('9'), null],
    ['linux', press('0'), null], // text as it was
    ['linux', press('a'), null],
  ] as const)('on %s: %o', (platform, pressed, action) => {
    expect(keyAction(platform, pressed)).toEqual(action);
  });

  it.each([{ control: false }, { alt: true }, { shift: true }, { meta: true }])(
    'need Ctrl alone: %o',
    (more) => {
      expect(keyAction('linux', press(',', more))).toBeNull();
      expect(keyAction('linux', press('1', more))).toBeNull();
    },
  );

  it('are not listened for on macOS, whose menu has them', () => {
    expect(keyAction('darwin', press('w'))).toBeNull();
    expect(keyAction('darwin', press(',', { control: false, meta: true }))).toBeNull();
  });
});
