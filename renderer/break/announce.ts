/** What a screen reader is told: each step once, the count of each repetition, and the time left now and then. Pure. */
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView } from '../../electron/core/views.ts';

/** What is going on. */
export type Moment = {
  readonly item: BreakItemView;
  readonly beat: Beat;
  readonly side: Side | null;
  readonly steps: readonly number[];
  readonly secondsLeft: number;
};

/** What was going on when something was last said. */
export type Heard = Moment & {
  /** The steps of the item that have been said so far. */
  readonly told: readonly number[];
};

export type Announcement =
  | { readonly say: 'item' }
  | { readonly say: 'step'; readonly index: number }
  | { readonly say: 'side'; readonly side: Side }
  | { readonly say: 'count' }
  /** A rest begins, or a long hold is over: whoever does not look at the picture has to be told. */
  | { readonly say: 'cue' }
  | { readonly say: 'timeLeft'; readonly seconds: number };

/** Time left is said this often, never each second. */
const EVERY_SECONDS = 30;

/** A hold as long as this ends for those who listen, too: with shorter ones the count alone keeps the pace. */
export const LONG_HOLD_MS = 5000;

/** The moment of a repetition at which its count is said: the hold, or the move when nothing is held. */
function countsHere(now: Moment, holds: boolean): boolean {
  return now.beat.rep > 0 && now.beat.kind === (holds ? 'hold' : 'move');
}

/** About as fast as speech is usually set, in milliseconds a word. */
const WORD_MS = 350;

/** For about how long a sentence is being said, in milliseconds. */
export const speechMs = (words: string): number => words.split(/\s+/).filter(Boolean).length * WORD_MS;

/** While something is still being said, counts are left out: said late they would be of another repetition. */
export function inTime(news: readonly Announcement[], stillSpeaking: boolean): readonly Announcement[] {
  return stillSpeaking ? news.filter(({ say }) => say !== 'count' && say !== 'timeLeft') : news;
}

/** What has been heard once the news of `now` has been said. */
export function heardWith(before: Heard | null, now: Moment): Heard {
  const told = before?.item.id === now.item.id ? before.told : [];
  return { ...now, told: [...new Set([...told, ...now.steps])] };
}

/**
 * What is new since `before`, in the order to be said. Each step of an item is said when it first applies, and then no
 * more: neither in later repetitions and sets nor for the other side. `holds` says whether this item has holds at all.
 */
export function announcements(before: Heard | null, now: Moment, holds: boolean): readonly Announcement[] {
  const list: Announcement[] = [];
  const newItem = before?.item.id !== now.item.id;
  const newBeat = newItem || before.beat.startMs !== now.beat.startMs;
  if (newItem) list.push({ say: 'item' });
  const told = newItem ? [] : before.told;
  const steps = now.steps.filter((index) => !told.includes(index));
  for (const index of steps) list.push({ say: 'step', index });
  if (newBeat && now.side !== null && (newItem || before.side !== now.side)) {
    list.push({ say: 'side', side: now.side });
  }
  if (newBeat && !newItem && steps.length === 0 && isCue(before, now)) list.push({ say: 'cue' });
  if (newBeat && now.beat.of > 1 && countsHere(now, holds)) list.push({ say: 'count' });
  const { secondsLeft } = now;
  if (
    !newItem &&
    before.secondsLeft !== secondsLeft &&
    secondsLeft > 0 &&
    secondsLeft % EVERY_SECONDS === 0
  ) {
    list.push({ say: 'timeLeft', seconds: secondsLeft });
  }
  return list;
}

/** Nothing else is said of what begins now, though it is there to be seen. */
function isCue(before: Moment, now: Moment): boolean {
  if (now.beat.kind === 'rest') return true;
  return now.beat.kind === 'return' && before.beat.kind === 'hold' && before.beat.ms >= LONG_HOLD_MS;
}
