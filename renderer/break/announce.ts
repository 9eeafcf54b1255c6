/** What a screen reader is told: each step once, the count of each repetition, and the time left now and then. Pure. */
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView } from '../../electron/core/views.ts';

/** What was going on when something was last said, or is going on now. */
export type Heard = {
  readonly item: BreakItemView;
  readonly beat: Beat;
  readonly side: Side | null;
  readonly steps: readonly number[];
  readonly secondsLeft: number;
  /** Steps of this item that have been said by now, this moment's included once they are said. */
  readonly told?: readonly number[];
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
function countsHere(now: Heard, holds: boolean): boolean {
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

/** What is new since `before`, in the order to be said. `holds` says whether this item has holds at all. */
export function announcements(before: Heard | null, now: Heard, holds: boolean): readonly Announcement[] {
  const list: Announcement[] = [];
  const newItem = before?.item.id !== now.item.id;
  const newBeat = newItem || before.beat.startMs !== now.beat.startMs;
  if (newItem) list.push({ say: 'item' });
  const told = newItem ? [] : (before.told ?? []);
  const firstTime = now.beat.rep <= 1 && (now.beat.rep === 0 || !isSecondSide(now));
  const known = firstTime ? (newBeat ? [] : before.steps) : told; // what comes late, such as getting up, is said then
  const steps = now.steps.filter((index) => !known.includes(index));
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

/** The item's steps that have been said once `news` has been. */
export function toldBy(before: Heard | null, now: Heard, news: readonly Announcement[]): readonly number[] {
  const told = before?.item.id === now.item.id ? (before.told ?? []) : [];
  return [...told, ...news.flatMap((each) => (each.say === 'step' ? [each.index] : []))];
}

/** Nothing else is said of what begins now, though it is there to be seen. */
function isCue(before: Heard, now: Heard): boolean {
  if (now.beat.kind === 'rest') return true;
  return now.beat.kind === 'return' && before.beat.kind === 'hold' && before.beat.ms >= LONG_HOLD_MS;
}

/** The other side of the first repetition: its steps have been said already. */
function isSecondSide({ item, side }: Heard): boolean {
  return side !== null && item.drawnSide !== null && side !== item.drawnSide;
}
