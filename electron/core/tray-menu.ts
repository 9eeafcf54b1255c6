/** The tray as a value: icon, tooltip and menu, worked out from what the clock is doing. */
import type { ClockView } from './views.ts';

export type TrayIconKind = 'sitting' | 'due' | 'break' | 'paused' | 'away';

/** What an entry does when it is chosen. */
export type TrayAction =
  | {
      readonly do:
        | 'start'
        | 'postpone'
        | 'skip'
        | 'breakNow'
        | 'resume'
        | 'open'
        | 'help'
        | 'settings'
        | 'about'
        | 'quit';
    }
  | { readonly do: 'pause'; readonly for: '30m' | '1h' | '2h' | 'tomorrow' };

export type TrayEntry =
  | { readonly kind: 'state' }
  | { readonly kind: 'line' }
  | { readonly kind: 'action'; readonly action: TrayAction };

export type TrayModel = {
  readonly icon: {
    readonly kind: TrayIconKind;
    /** How full the ring is, in 24ths. */ readonly fill: number;
  };
  /** The tooltip and the menu's first line say the same. */
  readonly clock: ClockView;
  readonly entries: readonly TrayEntry[];
};

/** Steps of the ring: fine enough to be seen to fill, few enough to be redrawn seldom. */
export const RING_STEPS = 24;

function icon(clock: ClockView): TrayModel['icon'] {
  switch (clock.state) {
    case 'sitting':
      return { kind: 'sitting', fill: Math.floor(clock.part * RING_STEPS) };
    case 'unread':
      return { kind: 'sitting', fill: 0 };
    case 'due':
    case 'held':
      return { kind: 'due', fill: 0 };
    case 'break':
      return { kind: 'break', fill: 0 };
    case 'paused':
      return { kind: 'paused', fill: 0 };
    case 'away':
    case 'rested':
    case 'offHours':
      return { kind: 'away', fill: 0 };
  }
}

const action = (what: Exclude<TrayAction['do'], 'pause'>): TrayEntry => ({
  kind: 'action',
  action: { do: what },
});
const pause = (length: '30m' | '1h' | '2h' | 'tomorrow'): TrayEntry => ({
  kind: 'action',
  action: { do: 'pause', for: length },
});
const line: TrayEntry = { kind: 'line' };

function breakEntries(clock: ClockView): TrayEntry[] {
  if (clock.state === 'break') return [];
  if (clock.state === 'due' || clock.state === 'held')
    return [action('start'), action('postpone'), action('skip'), line];
  return [action('breakNow')];
}

function pauseEntries(clock: ClockView): TrayEntry[] {
  if (clock.state === 'paused') return [action('resume'), line];
  return [pause('30m'), pause('1h'), pause('2h'), pause('tomorrow'), line];
}

/** The whole tray for a clock view. Equal views give equal models, so that nothing is redrawn for nothing. */
export function trayModel(clock: ClockView): TrayModel {
  const entries: TrayEntry[] = [
    { kind: 'state' },
    line,
    ...breakEntries(clock),
    ...pauseEntries(clock),
    action('open'),
    action('help'),
    action('settings'),
    action('about'),
    line,
    action('quit'),
  ];
  return { icon: icon(clock), clock, entries };
}
