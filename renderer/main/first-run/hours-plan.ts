/** Working hours as the introduction offers them: any time, office hours, or what the person made in Settings. */
import type { Settings } from '../../../electron/core/settings.ts';

type Hours = Settings['hours'];
export type HoursPlan = 'any' | 'office' | 'own';

const day = [{ from: 9 * 60, to: 17 * 60 }];
const office: Hours['week'] = [day, day, day, day, day, [], []];

export function hoursPlan({ on, week }: Hours): HoursPlan {
  if (!on) return 'any';
  return JSON.stringify(week) === JSON.stringify(office) ? 'office' : 'own';
}

/** Any time keeps the hours that there are, for when they are wanted again. */
export function hoursFor(plan: 'any' | 'office', now: Hours): Hours {
  switch (plan) {
    case 'any':
      return { ...now, on: false };
    case 'office':
      return { on: true, week: office };
  }
}
