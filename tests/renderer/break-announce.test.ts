/** What a screen reader hears during a break: each step once, counts, sides, and the time left at calm intervals. */
import { describe, expect, it } from 'vitest';
import {
  announcements,
  inTime,
  speechMs,
  toldBy,
  type Announcement,
  type Heard,
} from '../../renderer/break/announce.ts';
import { beatAt, secondsLeft, sideOf, stepsNow } from '../../renderer/break/moment.ts';
import { said } from '../../renderer/break/words.ts';
import { running } from './break-fixture.ts';

const view = running();
function heardAt(atMs: number): Heard {
  const index = beatAt(view.beats, atMs);
  const beat = view.beats[index];
  const item = view.items[beat?.item ?? 0];
  if (!beat || !item) throw new Error('no beat');
  const steps = stepsNow(item, view.beats, index, atMs);
  return { item, beat, side: sideOf(view.beats, index), steps, secondsLeft: secondsLeft(item, atMs) };
}

/** Everything said from one moment to another, looking ten times a second. */
function saidBetween(fromMs: number, toMs: number, holds = true): string[] {
  const words: string[] = [];
  let before: Heard | null = null;
  for (let atMs = fromMs; atMs < toMs; atMs += 100) {
    const now = heardAt(atMs);
    const news: readonly Announcement[] = announcements(before, now, holds);
    words.push(...news.map((each) => said(each, now.item, now.beat, 'Movement 1 of 1')));
    before = { ...now, told: toldBy(before, now, news) };
  }
  return words;
}

describe('what a screen reader hears', () => {
  it('an opener by its name and then each step as it begins', () => {
    expect(saidBetween(0, 10_000)).toEqual(['Movement 1 of 1. Get up.', 'Tap your toes.', 'Walk about.']);
  });

  it('a movement: its steps once, then sides and counts only', () => {
    expect(saidBetween(10_000, 32_000)).toEqual([
      'Movement 1 of 1. Turn.',
      ...['Sit tall.', 'Cross your arms.', 'Left side.'],
      ...['Turn slowly.', 'Hold there.', 'Hold, 1 of 2.', 'Come back.'],
      ...['Right side.', 'Hold, 1 of 2.'],
      ...['Left side.', 'Hold, 2 of 2.'],
      ...['Right side.', 'Hold, 2 of 2.'],
    ]);
  });

  it('no count that would come late: while a sentence is still being said, only what matters is added', () => {
    const news: readonly Announcement[] = [{ say: 'side', side: 'right' }, { say: 'count' }];
    expect(inTime(news, false)).toEqual(news);
    expect(inTime(news, true)).toEqual([{ say: 'side', side: 'right' }]);
    expect(speechMs('Hold there. Keep your hips still.')).toBe(6 * 350);
  });

  it('without holds the move is counted', () => {
    expect(saidBetween(22_000, 23_000, false)).toContain('Move, 2 of 2.');
  });

  it('the time left only every 30 seconds', () => {
    const now = { ...heardAt(14_000), secondsLeft: 30 };
    expect(announcements({ ...now, secondsLeft: 31 }, now, true)).toEqual([{ say: 'timeLeft', seconds: 30 }]);
    expect(announcements({ ...now, secondsLeft: 30 }, { ...now, secondsLeft: 29 }, true)).toEqual([]);
  });
});
