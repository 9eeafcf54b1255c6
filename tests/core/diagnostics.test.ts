/** The text for people who help: what it says, and what it never says. */
import { describe, expect, it } from 'vitest';
import { diagnosticsText, withoutName, type DiagnosticFacts } from '../../electron/core/diagnostics.ts';
import { choiceKeys, defaultSettings, type Settings } from '../../electron/core/settings.ts';
import { toldLocks, toldSettings } from '../../electron/core/told-settings.ts';
import { computerFacts } from '../fakes/fake-computer.ts';

const facts: DiagnosticFacts = {
  versions: { app: '1.2.3', electron: '33.2.1', chromium: '130.0.1', node: '20.18.1' },
  content: { readOn: '2026-11-23', safetyHash: '0123456789abcdef', reviewed: 2, total: 140 },
  computer: computerFacts,
  unreadable: ['camera'],
  settings: ['intervalMin: 45'],
  locked: ['theme'],
  folder: '/home/alex/.config/Halfpast',
  log: ['2026-10-05T09:00:00.000Z info started'],
  person: { home: '/home/alex', user: 'alex' },
};

it('says all of it, part by part', () => {
  expect(diagnosticsText(facts)).toBe(`Halfpast 1.2.3
  Electron 33.2.1, Chromium 130.0.1, Node 20.18.1
  content: sources read on 2026-11-23, 2 of 140 items reviewed
  safety information: 0123456789ab

Computer
  system: Debian 12 (Linux 6.1.0, x64)
  desktop: GNOME, session: x11
  windows: x11, see-through: yes, placed: yes
  drawn by a graphics processor: yes
  display 1: 1920 x 1080, scale 1
  display 2: 1707 x 960, scale 1.5
  tray: yes, shortcuts: everywhere
  notifications: gnome-shell 43.9

Cannot be read here
  camera

Settings that differ from the defaults (what is about you is left out)
  intervalMin: 45

Settings managed by an organisation
  theme

Folders
  program: ~/apps/halfpast
  data: ~/.config/Halfpast

Last lines of the log
  2026-10-05T09:00:00.000Z info started
`);
});

it('says what is not there, or not known', () => {
  const computer = { ...computerFacts, desktop: '', sessionType: '', trayHost: null, notifications: '' };
  const text = diagnosticsText({ ...facts, computer, settings: [], log: [] });
  expect(text).toContain('desktop: not known, session: not known');
  expect(text).toContain('tray: not known yet');
  expect(text).toContain('notifications: no\n');
  expect(text).toContain('(what is about you is left out)\n  none\n');
  expect(text).toMatch(/Last lines of the log\n {2}none\n$/);
});

describe('the name of the person', () => {
  it.each([
    ['/home/alex/.config', '~/.config'],
    ['/run/media/alex/disk/x', '/run/media/~/disk/x'],
    ['/run/media/Alex', '/run/media/~'],
    ['/srv/alexander/x', '/srv/alexander/x'],
    ['an alex alone is a word', 'an alex alone is a word'],
    ["mkdir '/data/alex': no; (/srv/alex), /srv/alex.", "mkdir '/data/~': no; (/srv/~), /srv/~."],
    ['/srv/alex.old /srv/alex-2', '/srv/alex.old /srv/alex-2'],
  ])('%s', (path, shown) => {
    expect(withoutName(path, { home: '/home/alex', user: 'alex' })).toBe(shown);
  });

  it('on Windows, and where it holds signs of its own', () => {
    const person = { home: 'C:\\Users\\a.b', user: 'a.b' };
    expect(withoutName('C:\\Users\\a.b\\AppData D:\\a.b\\x D:\\aXb\\x', person)).toBe(
      '~\\AppData D:\\~\\x D:\\aXb\\x',
    );
  });

  it('is left where there is none', () => {
    expect(withoutName('/a/b', { home: '/', user: '' })).toBe('/a/b');
  });
});

describe('the settings that are told', () => {
  const aboutThePerson: Partial<Settings> = {
    staySeated: true,
    wheelchair: true,
    discreetOnly: true,
    kit: ['band'],
    hideSwitches: ['x'],
    country: 'FR',
    inLeeds: true,
    skin: 'tone-1',
    stillPictures: 'on',
    speakSteps: true,
    hiddenMovements: ['neck-turn'],
  };

  it('are none at first, and none that are about the person', () => {
    expect(toldSettings(defaultSettings)).toEqual([]);
    expect(toldSettings({ ...defaultSettings, ...aboutThePerson })).toEqual([]);
  });

  it('are those of the app, the hours without what they are', () => {
    const hours = { ...defaultSettings.hours, on: true };
    expect(toldSettings({ ...defaultSettings, intervalMin: 45, holdFor: ['camera'], hours })).toEqual([
      'intervalMin: 45',
      'holdFor: ["camera"]',
      'hours: changed',
    ]);
  });

  it('and which of these an organisation has locked', () => {
    expect(toldLocks(new Set(['theme', 'wheelchair', 'country']))).toEqual(['theme']);
    expect(toldLocks(new Set(choiceKeys))).not.toContain('skin');
  });
});
