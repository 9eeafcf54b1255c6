/** Breaks offered and taken: each due break counts once, however often it was offered. */
import { DAY, wallMs } from './calendar.ts';
import type { HistoryLine, OfferAnswer } from './history.ts';
import { fixedRules } from './rules.ts';
import { isTaken, type BreakLine, type Rest } from './stretches.ts';

type OfferLine = Extract<HistoryLine, { readonly kind: 'offer' }>;
type Event =
  | { readonly at: number; readonly rest: Rest }
  | { readonly at: number; readonly offer: OfferLine }
  | { readonly at: number; readonly over: BreakLine };

/** A due break that may still become one. */
type Occasion = {
  /** Of its first offer. */
  readonly day: number;
  /** How its last offer ended. */
  readonly lastWord: OfferAnswer;
  /** Offers without an answer since it fell due, or was postponed. */
  readonly alone: number;
};

export type Counts = { offered: number; taken: number };

const dayOf = ({ fromUtcMs, offsetMin }: HistoryLine): number =>
  Math.floor(wallMs(fromUtcMs, offsetMin) / DAY);

/** How a due break ended that became no break: whether it counts as offered. */
function countsAsOffered(lastWord: OfferAnswer): boolean {
  switch (lastWord) {
    case 'start': // its break was lost with a kill
    case 'skip':
    case 'close':
    case 'folded': // left alone to the end
      return true;
    case 'postpone': // a rest came before it was offered again
    case 'withdrawn':
      return false;
  }
}

/**
 * Offered and taken on each day, as `numberOfDay`. One due break has all of its offers, until it is begun, skipped or
 * closed or a rest comes; it counts on the day of the first. `running`: the session goes on, so a due break that is
 * still to be answered is not counted yet.
 */
export function countOccasions(
  lines: readonly HistoryLine[],
  rests: readonly Rest[],
  running: boolean,
): ReadonlyMap<number, Counts> {
  const counts = new Map<number, Counts>();
  const count = (day: number, taken: boolean): void => {
    const of = counts.get(day) ?? { offered: 0, taken: 0 };
    counts.set(day, { offered: of.offered + 1, taken: of.taken + (taken ? 1 : 0) });
  };

  let rest: Rest | null = null;
  const end = (ended: Occasion | null): Occasion | null => {
    if (ended !== null && countsAsOffered(ended.lastWord)) count(ended.day, false);
    return null;
  };
  let open = end(null);

  for (const event of eventsOf(lines, rests)) {
    if ('rest' in event) {
      open = end(open);
      rest = event.rest;
    } else if ('over' in event) {
      count(open?.day ?? dayOf(event.over), isTaken(event.over));
      open = null;
    } else {
      const { answer } = event.offer;
      const toNobody = rest !== null && event.at < rest.toUtcMs; // the rest began unseen, before the prompt came
      if (toNobody && (answer === 'folded' || answer === 'withdrawn')) continue;
      // After the last offer none comes but for another due break; an answer from the tray has no length.
      const isOver = (open?.alone ?? 0) >= fixedRules.maxOffers && event.offer.toUtcMs > event.at;
      if (open?.lastWord === 'start' || isOver) open = end(open);
      const alone = answer === 'folded' || answer === 'withdrawn' ? (open?.alone ?? 0) + 1 : 0;
      open = { day: open?.day ?? dayOf(event.offer), lastWord: answer, alone };
      if (answer === 'skip' || answer === 'close') open = end(open);
    }
  }
  if (!running) end(open);
  return counts;
}

/** What happened, in order; a rest comes before what begins with it. */
function eventsOf(lines: readonly HistoryLine[], rests: readonly Rest[]): readonly Event[] {
  const events: Event[] = rests.map((rest) => ({ at: rest.fromUtcMs, rest }));
  for (const line of lines) {
    if (line.kind === 'offer') events.push({ at: line.fromUtcMs, offer: line });
    if (line.kind === 'break') events.push({ at: line.fromUtcMs, over: line });
  }
  return events.sort((a, b) => a.at - b.at);
}
