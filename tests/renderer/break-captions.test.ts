/** Over every routine and movement: what is spoken stands on the screen at that moment, and nothing is only seen. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import {
  announcements,
  heardWith,
  LONG_HOLD_MS,
  type Heard,
  type Moment,
} from '../../renderer/break/announce.ts';
import { secondsLeft, sideOf, stepsNow, type RunningBreak } from '../../renderer/break/moment.ts';
import { countWords, progressWords, said, sideWords, timeLeftWords } from '../../renderer/break/words.ts';
import { library } from '../fakes/choosing.ts';
import { started } from '../fakes/started.ts';

type Looked = { readonly now: Moment; readonly said: readonly string[]; readonly shown: readonly string[] };

function breakOf(id: string, change: Partial<Settings>): RunningBreak {
  const world = started({ settings: { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1, ...change } });
  world.does().main.startNow(id);
  if (world.seen.break?.state !== 'running') throw new Error('no break is shown');
  return world.seen.break;
}

/** The break from its start to its end, looked at four times a second: what is said and what stands there. */
function* moments(view: RunningBreak): Generator<Looked> {
  let before: Heard | null = null;
  let index = 0;
  for (let atMs = 0; atMs < view.plannedMs; atMs += 250) {
    while ((view.beats[index + 1]?.startMs ?? Infinity) <= atMs) index += 1;
    const beat = view.beats[index];
    const item = view.items[beat?.item ?? 0];
    if (!beat || !item) throw new Error('no beat');
    const steps = stepsNow(item, view.beats, index, atMs);
    const now = { item, beat, side: sideOf(view.beats, index), steps, secondsLeft: secondsLeft(item, atMs) };
    const holds = view.beats.some((other) => other.item === beat.item && other.kind === 'hold');
    const news = announcements(before, now, holds);
    const progress = progressWords(view.items, beat.item);
    yield {
      now,
      said: news.map((each) => said(each, item, beat, progress)),
      shown: [
        `${progress}. ${item.name}.`,
        ...steps.map((step) => item.steps[step]?.text ?? ''),
        ...(now.side === null ? [] : [`${sideWords(now.side)}.`]),
        `${countWords(beat)}.`,
        `${timeLeftWords(now.secondsLeft)}.`,
      ],
    };
    before = heardWith(before, now);
  }
}

const all = [...library.routines.map(({ id }) => id), ...Object.keys(library.movements)];
const persons: [string, Partial<Settings>][] = [
  ['on their feet', { opener: 'standing' }],
  ['in their seat', { opener: 'seated', staySeated: true }],
];

describe.each(persons)('somebody %s', (_who, change) => {
  it.each(all)('hears of %s the words that stand there, and all that happens', (id) => {
    const view = breakOf(id, change);
    const heard = new Map<string, Set<string>>();
    let before: Moment | null = null;
    let longHold = false;
    for (const { now, said: words, shown } of moments(view)) {
      // Nothing is only heard.
      expect(shown).toEqual(expect.arrayContaining([...words]));
      const own = heard.get(now.item.id) ?? new Set();
      heard.set(now.item.id, own);
      for (const each of words) own.add(each);
      // Nothing is only seen: each step once, each change of side, each rest, the end of each long hold.
      const at = `${now.item.id} at ${now.beat.startMs}`;
      for (const step of now.steps) expect([...own], at).toContain(now.item.steps[step]?.text);
      if (before?.item.id !== now.item.id || before.side !== now.side)
        if (now.side !== null) expect([...words], at).toContain(`${sideWords(now.side)}.`);
      if (before?.beat !== now.beat) {
        if (now.beat.kind === 'rest' || (now.beat.kind === 'return' && longHold))
          expect(words.length, at).toBeGreaterThan(0);
        longHold = now.beat.kind === 'hold' && now.beat.ms >= LONG_HOLD_MS;
      }
      before = now;
    }
    // No step of a movement stands there without ever coming up.
    for (const item of view.items) {
      const silent = item.steps.filter(({ text }) => heard.get(item.id)?.has(text) !== true);
      expect(silent, item.id).toEqual([]);
    }
  });
});
