/** What the clock is doing, as a sentence for the tooltip and the tray menu's first line. */
import { beginWords } from '../../content/strings/begin-words.ts';
import { text } from '../../content/strings/text.ts';
import { listWords, timeOfDay } from '../../content/strings/formats.ts';
import type { ClockView } from '../core/views.ts';

export function clockText(clock: ClockView): string {
  switch (clock.state) {
    case 'sitting':
      if (clock.breakInMin < 1) return text('tray.breakSoon', { n: clock.sittingMin });
      return text('tray.sittingFor', { n: clock.sittingMin, m: clock.breakInMin });
    case 'unread':
      return text('tray.unread', { n: clock.sittingMin });
    case 'due':
      return text('tray.due', { n: clock.sittingMin });
    case 'held':
      return text('tray.held', {
        n: clock.sittingMin,
        reason: listWords(
          clock.reasons.map((reason) => text(`held.${reason}`)),
          'unit',
        ),
      });
    case 'break':
      return text('tray.onBreak');
    case 'paused':
      if (clock.tomorrow && clock.untilMinute === 0) return text('tray.pausedUntilTomorrow');
      return text(clock.tomorrow ? 'tray.pausedUntilTomorrowAt' : 'tray.pausedUntil', {
        time: timeOfDay(clock.untilMinute),
      });
    case 'offHours':
      if (clock.begins === null) return text('tray.offHoursAlways');
      return text('tray.offHours', { when: beginWords(clock.begins, timeOfDay(clock.begins.minute)) });
    case 'away':
      return text('tray.away');
    case 'rested':
      return text('tray.rested');
  }
}
