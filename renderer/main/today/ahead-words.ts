/** Says in one plain line what will happen next. */
import type { AheadView } from '../../../electron/core/views.ts';
import { text } from '../../../content/strings/text.ts';
import { timeOfDay } from '../../../content/strings/formats.ts';
import { toldLength } from '../day/length-words.ts';

/** Null: what the clock does says it all. */
export function aheadWords(ahead: AheadView): string | null {
  switch (ahead.kind) {
    case 'nothing':
      return null;
    case 'hoursEnd':
      return text('today.ahead.hoursEnd', { time: timeOfDay(ahead.minute) });
    case 'nextGap':
      return text('today.ahead.nextGap');
    case 'onReturn':
      return text('today.ahead.onReturn');
    case 'leftAlone':
      if (ahead.againInMin === null) return text('today.ahead.leftAloneLast');
      return text('today.ahead.leftAlone', { n: ahead.againInMin });
    case 'offeredAgain':
      return text('today.ahead.offeredAgain', { n: ahead.inMin });
    case 'staysDue':
      return text('today.ahead.staysDue');
    case 'afterHold': {
      const after = text('today.ahead.afterHold');
      if (ahead.letsGoInMin === null) return after;
      return `${after} ${text('today.ahead.letsGo', { length: toldLength(ahead.letsGoInMin) })}`;
    }
    case 'afterPause':
      return text('today.ahead.afterPause', { n: ahead.dueInMin });
    case 'pauseThenOffHours':
      return text('today.ahead.pauseThenOffHours');
    case 'beforeRest':
      return text('today.ahead.beforeRest', { n: ahead.withinMin });
    case 'afterRest':
      return text('today.ahead.afterRest', { n: ahead.dueInMin });
  }
}
