/** The break window's words for counts, sides and time left, from the catalogue. Pure. */
import { text } from '../../content/strings/text.ts';
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView } from '../../electron/core/views.ts';
import type { Announcement } from './announce.ts';

/** What the person may say of a movement after a break, besides that it was fine. */
export type Feeling = 'notForMe' | 'worse';

/** "Hold, 2 of 5", or "Hold" when there is only one; with more than one set also which. */
export function countWords({ kind, rep, of, set, sets }: Beat): string {
  const count = { n: rep, of, set, sets };
  switch (kind) {
    case 'opener':
      return text('break.count.opener');
    case 'ready':
      return text('break.count.ready');
    case 'rest':
      return text('break.count.rest');
    case 'move':
      return text('break.count.move', count);
    case 'hold':
      return text('break.count.hold', count);
    case 'return':
      return text('break.count.return', count);
  }
}

export const sideWords = (side: Side): string =>
  side === 'left' ? text('break.side.left') : text('break.side.right');

/** "1:05", as shown in the ring. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** "1 minute 5 seconds left", as read aloud. */
export function timeLeftWords(seconds: number): string {
  const m = Math.floor(seconds / 60);
  const s = seconds % 60;
  return m === 0 ? text('break.timeLeft.seconds', { s }) : text('break.timeLeft.minutes', { m, s });
}

/** "Movement 1 of 3", counting movements only; the opener comes first. */
export function progressWords(items: readonly BreakItemView[], index: number): string {
  if (items[index]?.kind === 'opener') return text('break.progress.opener');
  const movements = items.filter(({ kind }) => kind === 'movement').length;
  return text('break.progress.movement', { n: index + 1 - (items.length - movements), total: movements });
}

/** The words of one announcement. */
export function said(announcement: Announcement, item: BreakItemView, beat: Beat, progress: string): string {
  switch (announcement.say) {
    case 'item':
      return `${progress}. ${item.name}.`;
    case 'step':
      return item.steps[announcement.index]?.text ?? '';
    case 'side':
      return `${sideWords(announcement.side)}.`;
    case 'count':
    case 'cue':
      return `${countWords(beat)}.`;
    case 'timeLeft':
      return `${timeLeftWords(announcement.seconds)}.`;
  }
}
