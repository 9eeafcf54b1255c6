/** What a screen reader hears over whole routines: each step once, and the time left at calm intervals (WCAG 4.1.3). */
import { describe, expect, it } from 'vitest';
import { breakView } from '../../electron/core/break-view.ts';
import { planAsked } from '../../electron/core/next-plan.ts';
import { preferencesFrom } from '../../electron/core/preferences.ts';
import { noMemory } from '../../electron/core/rotation-memory.ts';
import type { Break } from '../../electron/core/session.ts';
import { defaultSettings } from '../../electron/core/settings.ts';
import { kitIds } from '../../content/schema.ts';
import { contentReader } from '../../electron/read-content.ts';
import {
  announcements,
  heardWith,
  inTime,
  speechMs,
  type Announcement,
  type Heard,
} from '../../renderer/break/announce.ts';
import { beatAt, secondsLeft, sideOf, stepsNow, type RunningBreak } from '../../renderer/break/moment.ts';
import { progressWords, said } from '../../renderer/break/words.ts';

const content = contentReader();
const library = content.library();
const settings = { ...defaultSettings, kit: [...kitIds] };
const preferences = preferencesFrom(settings, library);

/** The routine as the break window is given it at its beginning. */
function viewOf(id: string): RunningBreak {
  const choosing = { library, memory: noMemory, preferences, day: 0, stretch: false, random: () => 0 };
  const { plan, opener, routine } = planAsked(id, choosing, 'standing');
  const times = { startedAt: 0, atMs: 0, asOf: 0, doneMs: 0, typedMs: 0 };
  const phase: Break = {
    ...{ name: 'break', plan, opener, routine, ...times },
    ...{ paused: false, after: null, passed: [], sampleAt: null },
  };
  const looks = { stopAlways: [], settings, canSwap: () => false, askFirst: null };
  const now = {
    at: 0,
    sleptMs: 0,
    local: { utcMs: 0, offsetMin: 0, dayKey: '2026-10-05', weekday: 0, minute: 0 },
  };
  const view = breakView(phase, { library, pictureOf: content.picture, preferences }, looks, now);
  if (view.state !== 'running') throw new Error('it does not run');
  return view;
}

type Utterance = {
  readonly atMs: number;
  readonly item: number;
  readonly news: Announcement;
  readonly words: string;
};

/** Everything that is said from the first to the last moment, looking ten times a second, as the window does it. */
function heardOf(view: RunningBreak): Utterance[] {
  const all: Utterance[] = [];
  let before: Heard | null = null;
  let speaksUntil = 0;
  for (let atMs = 0; atMs < view.plannedMs; atMs += 100) {
    const index = beatAt(view.beats, atMs);
    const beat = view.beats[index];
    const item = view.items[beat?.item ?? 0];
    if (!beat || !item) throw new Error('no beat');
    const now = {
      ...{ item, beat, side: sideOf(view.beats, index), secondsLeft: secondsLeft(item, atMs) },
      steps: stepsNow(item, view.beats, index, atMs),
    };
    const holds = view.beats.some((other) => other.item === beat.item && other.kind === 'hold');
    const news = inTime(announcements(before, now, holds), atMs < speaksUntil);
    before = heardWith(before, now);
    if (news.length === 0) continue;
    const progress = progressWords(view.items, beat.item);
    const told = news.map((each) => ({
      ...{ atMs, item: beat.item, news: each },
      words: said(each, item, beat, progress),
    }));
    speaksUntil = Math.max(speaksUntil, atMs) + speechMs(told.map(({ words }) => words).join(' '));
    all.push(...told);
  }
  return all;
}

describe.each(library.routines.map(({ id }) => id))('over the whole of %s', (id) => {
  const view = viewOf(id);
  const heard = heardOf(view);

  it('each item is announced once, in order', () => {
    const items = heard.filter(({ news }) => news.say === 'item').map(({ item }) => item);
    expect(items).toEqual(view.items.map((_item, index) => index));
  });

  it('each step is said once, in order', () => {
    for (const [index, { name, steps }] of view.items.entries()) {
      const told = heard.flatMap(({ item, news }) =>
        item === index && news.say === 'step' ? [news.index] : [],
      );
      expect(told, name).toEqual(steps.map((_step, at) => at));
    }
  });

  it('the time left is said at most every 30 seconds', () => {
    const left = heard.filter(({ news }) => news.say === 'timeLeft');
    for (const [at, { atMs, item, words }] of left.entries()) {
      const last = left[at - 1];
      if (last?.item === item) expect(atMs - last.atMs, words).toBeGreaterThanOrEqual(30_000);
    }
    expect(left.length).toBeLessThanOrEqual(view.plannedMs / 30_000);
  });

  it('nothing is empty', () => {
    expect(heard.filter(({ words }) => words.trim() === '')).toEqual([]);
  });
});
