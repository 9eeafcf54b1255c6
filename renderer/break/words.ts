/** The break window's words for counts, sides and time left, from the catalogue. Pure. */
import { text, textBeside, type Say } from '../../content/strings/text.ts';
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView } from '../../electron/core/views.ts';
import type { Announcement } from './announce.ts';

/** Words of the interface in one piece with those of a movement: heard together, by one voice. */
export const beside: Say = (key, args) => textBeside('movements', key, args);

/** What the person may say of a movement after a break, besides that it was fine. */
export type Feeling = 'notForMe' | 'worse';

/** "Hold, 2 of 5", or "Hold" when there is only one; with more than one set also which. */
export function countWords({ kind, rep, of, set, sets }: Beat, say: Say = text): string {
  const count = { n: rep, of, set, sets };
  switch (kind) {
    case 'opener':
      return say('break.count.opener');
    case 'ready':
      return say('break.count.ready');
    case 'rest':
      return say('break.count.rest');
    case 'move':
      return say('break.count.move', count);
    case 'hold':
      return say('break.count.hold', count);
    case 'return':
      return say('break.count.return', count);
  }
}

export const sideWords = (side: Side, say: Say = text): string =>
  say(side === 'left' ? 'break.side.left' : 'break.side.right');

/** "1:05", as shown in the ring. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** "1 minute 5 seconds left", as read aloud. */
export function timeLeftWords(seconds: number, say: Say = text): string {
  const m = Math.floor(seconds / 60);
  const s = seconds % 60;
  return m === 0 ? say('break.timeLeft.seconds', { s }) : say('break.timeLeft.minutes', { m, s });
}

/** "Movement 1 of 3", counting movements only; the opener comes first. */
export function progressWords(items: readonly BreakItemView[], index: number, say: Say = text): string {
  if (items[index]?.kind === 'opener') return say('break.progress.opener');
  const movements = items.filter(({ kind }) => kind === 'movement').length;
  return say('break.progress.movement', { n: index + 1 - (items.length - movements), total: movements });
}

/** The words of one announcement, all in the language of the movements, as `progress` is; `named`: a new item says its name too. */
export function said(
  announcement: Announcement,
  item: BreakItemView,
  beat: Beat,
  progress: string,
  named = true,
): string {
  switch (announcement.say) {
    case 'item':
      return named ? `${progress}. ${item.name}.` : `${progress}.`;
    case 'step':
      return item.steps[announcement.index]?.text ?? '';
    case 'side':
      return `${sideWords(announcement.side, beside)}.`;
    case 'count':
    case 'cue':
      return `${countWords(beat, beside)}.`;
    case 'timeLeft':
      return `${timeLeftWords(announcement.seconds, beside)}.`;
  }
}
