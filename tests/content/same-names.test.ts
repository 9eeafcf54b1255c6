/** What does the same has the same name wherever it stands, in every language (WCAG 3.2.4); tray and windows alike. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { MessageKey } from '../../content/strings/text.ts';

const folder = path.join(import.meta.dirname, '../../content/strings');
const catalogue = v.record(v.string(), v.string());
const languages = readdirSync(folder).filter((file) => /^[a-z]{2}(-[A-Z]{2})?\.json$/.test(file));

/** Each of these says one thing that can be done, or one place to go to. */
const same: Readonly<Record<string, readonly MessageKey[]>> = {
  'goes to When to get help': ['nav.help', 'break.help', 'prompt.help', 'tray.menu.help'],
  'names the help key': ['break.keys.help', 'menu.help'],
  'starts a break that nobody offered': ['today.start', 'tray.menu.startBreak', 'settings.shortcutBreak'],
  'starts the offered break': ['prompt.start', 'tray.menu.start'],
  'puts a break off': ['prompt.postpone', 'tray.menu.postpone', 'historyFile.answer.postpone'],
  'leaves a break out': ['prompt.skip', 'tray.menu.skip'],
  'brings another one': ['break.another', 'prompt.another', 'today.next.another'],
  closes: ['general.close', 'prompt.close'],
  'changes nothing': ['general.cancel', 'today.pause.cancel'],
  'brings a movement back': ['routines.bringBack', 'settings.bringBack'],
  prints: ['help.print', 'routines.print', 'sheet.print'],
  'goes to Today': ['nav.today', 'history.today'],
  'goes to Settings': ['nav.settings', 'tray.menu.settings'],
  'is about kit': ['routines.kit', 'settings.kit'],
  'lists the parts of a page': ['about.onThisPage', 'settings.groups'],
  'is the prompt': ['prompt.title', 'prompt.windowTitle'],
};

it('finds every catalogue', () => {
  expect(languages.length).toBeGreaterThanOrEqual(7);
});

describe.each(languages)('in %s', (file) => {
  const words = v.parse(catalogue, JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

  it.each(Object.entries(same))('what %s has one name', (_what, keys) => {
    const names = keys.map((key) => words[key]);
    expect(names.every((name) => name !== undefined && name !== '')).toBe(true);
    expect(new Set(names).size, names.join(' / ')).toBe(1);
  });
});
