/** Notices, sources that cannot be read, and settings are said plainly and completely. */
import { describe, expect, it } from 'vitest';
import { holdReasons, intervalMin } from '../../electron/core/settings.ts';
import type { Notice } from '../../electron/core/views.ts';
import { noticeWords, unreadableWords } from '../../renderer/main/notice-words.ts';
import { intervalOptions, safetyReadWords } from '../../renderer/main/settings/setting-options.ts';

describe('notices', () => {
  it('name the file and what became of it', () => {
    const words = noticeWords({
      id: '1',
      kind: 'fileSetAside',
      file: 'settings.json',
      keptAs: 'settings-old.json',
    });
    expect(words.message).toContain('settings.json');
    expect(words.message).toContain('settings-old.json');
    expect(words.problem).toBe(true);
  });

  it('name every value that was dropped', () => {
    const notice: Notice = {
      id: '1',
      kind: 'valuesDropped',
      file: 'settings.json',
      names: ['theme', 'opener'],
    };
    expect(noticeWords(notice).message).toContain('Theme and Standing or seated');
  });

  it('say why something was not saved', () => {
    const words = noticeWords({ id: '1', kind: 'notSaved', what: 'settings', why: 'disk full' });
    expect(words.message).toContain('disk full');
  });

  it('tell about the tray without alarm', () => {
    expect(noticeWords({ id: '1', kind: 'staysInTray' }).problem).toBe(false);
    expect(noticeWords({ id: '1', kind: 'noTray' }).problem).toBe(false);
  });
});

it('names each source that this computer does not tell', () => {
  expect(new Set(unreadableWords(['idle', 'lock', 'place', 'tray'])).size).toBe(4);
  expect(new Set(unreadableWords(holdReasons)).size).toBe(4);
  expect(unreadableWords([])).toEqual([]);
});

describe('the interval', () => {
  it('is offered as core allows it', () => {
    const minutes = intervalOptions(30).map((option) => Number(option.value));
    expect(minutes[0]).toBe(intervalMin.least);
    expect(minutes.at(-1)).toBe(intervalMin.most);
    expect(minutes).toHaveLength((intervalMin.most - intervalMin.least) / intervalMin.step + 1);
  });

  it('shows a value between the steps that an organisation has set', () => {
    expect(intervalOptions(37).map((option) => option.value)).toContain('37');
  });
});

it('says when the safety page was read, or that it was not', () => {
  expect(safetyReadWords(Date.UTC(2026, 10, 3, 12))).toContain('3 November 2026');
  expect(safetyReadWords(null)).toBe('Not read yet.');
});
