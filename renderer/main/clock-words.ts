/** Says what the sitting clock is doing: the ring, the words on Today, and the short form beside the navigation. */
import type { ClockView } from '../../electron/core/views.ts';
import { beginWords } from '../../content/strings/begin-words.ts';
import { text, type MessageKey } from '../../content/strings/text.ts';
import { timeOfDay } from '../../content/strings/formats.ts';
import { shortLength, toldLength } from './day/length-words.ts';

export type ClockWords = {
  readonly ring: {
    readonly part: number;
    readonly tone: 'primary' | 'accent' | 'quiet';
    readonly dashed: boolean;
  };
  /** In the ring: a number with its words, or a sign when there is nothing to count. */
  readonly count: { readonly number: string; readonly words: string } | null;
  readonly sign: 'break' | 'due' | 'held' | 'paused' | 'away' | 'rested' | 'offHours' | 'unread' | null;
  readonly title: string;
  readonly detail: string;
  readonly short: { readonly title: string; readonly detail: string };
  /** What the person can do from here. */
  readonly action: 'start' | 'resume' | 'read' | 'none';
  readonly canPause: boolean;
};

/** A length in words; one that is not a whole minute yet is told as such. */
const told = (minutes: number): string => toldLength(minutes === 0 ? 0.1 : minutes);
const sittingFor = (n: number): string => text('today.sittingFor', { length: told(n) });
const sittingForSentence = (n: number): string => text('today.sittingForSentence', { length: told(n) });
const shortSitting = (n: number): string => text('status.sitting', { n, length: shortLength(n) });

const heldBy = {
  fullScreen: 'today.held.fullScreen',
  microphone: 'today.held.microphone',
  camera: 'today.held.camera',
  doNotDisturb: 'today.held.doNotDisturb',
} as const satisfies Record<Extract<ClockView, { state: 'held' }>['reasons'][number], MessageKey>;
const awayBy = {
  noInput: 'today.away.noInput',
  locked: 'today.away.locked',
  asleep: 'today.away.asleep',
} as const satisfies Record<Extract<ClockView, { state: 'away' }>['because'], MessageKey>;

type Known = Pick<ClockWords, 'title' | 'detail' | 'short'> & Partial<ClockWords>;
const words = (known: Known): ClockWords => ({
  ring: { part: 0, tone: 'quiet', dashed: true },
  count: null,
  sign: null,
  action: 'start',
  canPause: true,
  ...known,
});

export function clockWords(clock: ClockView): ClockWords {
  switch (clock.state) {
    case 'sitting':
      return words({
        ring: { part: clock.part, tone: 'primary', dashed: false },
        count: {
          number: clock.breakInMin < 1 ? text('today.underOne') : String(clock.breakInMin),
          words: text('today.untilBreak', { n: Math.max(1, clock.breakInMin) }),
        },
        title: sittingFor(clock.sittingMin),
        detail: text('today.sitting.detail'),
        short: {
          title: shortSitting(clock.sittingMin),
          detail: text('status.breakIn', { n: clock.breakInMin }),
        },
      });
    case 'unread':
      return words({
        sign: 'unread',
        title: text('today.unread.title'),
        detail: text('today.unread.detail'),
        short: { title: text('status.unread'), detail: shortSitting(clock.sittingMin) },
        action: 'read',
        canPause: false,
      });
    case 'due':
      return words({
        ring: { part: 1, tone: 'accent', dashed: false },
        sign: 'due',
        title: text('today.due.title'),
        detail: `${sittingForSentence(clock.sittingMin)} ${text(clock.offered ? 'today.due.offered' : 'today.due.waiting')}`,
        short: { title: text('status.due'), detail: shortSitting(clock.sittingMin) },
      });
    case 'held':
      return words({
        ring: { part: 1, tone: 'quiet', dashed: false },
        sign: 'held',
        title: text('today.held.title'),
        detail: [
          sittingForSentence(clock.sittingMin),
          ...clock.reasons.map((reason) => text(heldBy[reason])),
        ].join(' '),
        short: { title: text('status.held'), detail: shortSitting(clock.sittingMin) },
      });
    case 'break':
      return words({
        ring: { part: 1, tone: 'primary', dashed: false },
        sign: 'break',
        title: text('today.break.title'),
        detail: text('today.break.detail'),
        short: { title: text('today.break.title'), detail: text('status.break') },
        action: 'none',
        canPause: false,
      });
    case 'paused': {
      const time = timeOfDay(clock.untilMinute);
      const tomorrow = clock.untilMinute === 0 ? text('today.tomorrow') : text('today.tomorrowAt', { time });
      const until = clock.tomorrow ? tomorrow : time;
      return words({
        sign: 'paused',
        title: text('today.paused.title', { until }),
        detail: text('today.paused.detail', { n: clock.sittingMin, length: told(clock.sittingMin) }),
        short: { title: text('status.paused'), detail: text('status.until', { until }) },
        action: 'resume',
        canPause: false,
      });
    }
    case 'offHours': {
      const { begins } = clock;
      const when = begins && beginWords(begins, timeOfDay(begins.minute));
      return words({
        sign: 'offHours',
        title: text('today.offHours.title'),
        detail: when === null ? text('today.offHours.always') : text('today.offHours.detail', { when }),
        short: {
          title: text('today.offHours.title'),
          detail: when === null ? text('status.offHoursAlways') : text('status.offHours', { when }),
        },
      });
    }
    case 'away':
      return words({
        sign: 'away',
        title: text('today.away.title'),
        detail: `${text(awayBy[clock.because])} ${text('today.away.soFar', { length: told(clock.sittingMin) })}`,
        short: { title: text('status.away'), detail: shortSitting(clock.sittingMin) },
      });
    case 'rested':
      return words({
        sign: 'rested',
        title: text('today.rested.title'),
        detail: text('today.rested.detail'),
        short: { title: text('status.rested'), detail: text('status.restedDetail') },
      });
  }
}
