/** When breaks may be offered: working hours for each weekday, several ranges, overnight ones too. */
import * as v from 'valibot';
import { dayNumber, type Local, type WallTime } from './time.ts';

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));
/** From one minute since local midnight until another; when that is not later, until then on the next day. */
const range = v.strictObject({ from: minuteOfDay, to: minuteOfDay });
const day = v.pipe(v.array(range), v.maxLength(6));

/** `on` false: breaks at any hour. `week`: Monday first; a day without a range is a day off. */
export const hoursSchema = v.strictObject({
  on: v.boolean(),
  week: v.strictTuple([day, day, day, day, day, day, day]),
});
export type Hours = v.InferOutput<typeof hoursSchema>;
export type HoursRange = v.InferOutput<typeof range>;

const workday = [{ from: 9 * 60, to: 17 * 60 + 30 }];
/** Off; once switched on, what most offices would begin with. */
export const defaultHours: Hours = { on: false, week: [workday, workday, workday, workday, workday, [], []] };

const DAY_MIN = 24 * 60;
const WEEK_MIN = 7 * DAY_MIN;

/** Minutes since Monday's midnight, by the clock on the wall. */
const weekMinute = ({ weekday, minute }: Pick<Local, 'weekday' | 'minute'>): number =>
  (weekday - 1) * DAY_MIN + minute;

/** Every range in minutes of the week; one that ends on the next day may reach beyond it. */
function ranges(hours: Hours): readonly HoursRange[] {
  return hours.week.flatMap((ofDay, index) =>
    ofDay.map(({ from, to }) => ({
      from: index * DAY_MIN + from,
      to: index * DAY_MIN + to + (to <= from ? DAY_MIN : 0),
    })),
  );
}

const covers = (all: readonly HoursRange[], minute: number): boolean =>
  all.some(
    ({ from, to }) =>
      (minute >= from && minute < to) || (minute + WEEK_MIN >= from && minute + WEEK_MIN < to),
  );

/** Whether breaks may be offered at `local`. Hours are wall time: the weekday and the minute alone decide. */
export function isWithin(hours: Hours, local: Pick<Local, 'weekday' | 'minute'>): boolean {
  return !hours.on || covers(ranges(hours), weekMinute(local));
}

export type HoursTurn = {
  /** Minutes of wall time from now until then; when somebody sets the clock meanwhile it is another time. */
  readonly inMin: number;
  readonly weekday: number;
  readonly minute: number;
};

/** When the hours begin if they are over, or end if they have begun; null: never, they are off or leave no gap. */
export function nextTurn(hours: Hours, local: Pick<Local, 'weekday' | 'minute'>): HoursTurn | null {
  if (!hours.on) return null;
  const all = ranges(hours);
  const now = weekMinute(local);
  const within = covers(all, now);
  let soonest: number | null = null;
  for (const edge of all.flatMap(({ from, to }) => [from, to])) {
    if (covers(all, edge % WEEK_MIN) === within) continue;
    const inMin = (((edge - now) % WEEK_MIN) + WEEK_MIN) % WEEK_MIN;
    soonest = Math.min(soonest ?? inMin, inMin);
  }
  if (soonest === null) return null;
  const at = (now + soonest) % WEEK_MIN;
  return { inMin: soonest, weekday: Math.floor(at / DAY_MIN) + 1, minute: at % DAY_MIN };
}

/** The next time that the clock on the wall shows `minute`, in minutes since midnight; never now. */
export function nextWallTime(minute: number, local: Local): WallTime {
  const day = dayNumber(local);
  return { day: minute > local.minute ? day : day + 1, minute };
}

/**
 * When tomorrow begins: with the first of its hours, else at midnight. In a night shift that began yesterday it is the
 * next shift of today.
 */
export function untilTomorrow(hours: Hours, local: Local): WallTime {
  const today = dayNumber(local);
  if (!hours.on) return { day: today + 1, minute: 0 };
  const of = (weekday: number): readonly HoursRange[] => hours.week[(weekday + 6) % 7] ?? [];
  const inLastNight = of(local.weekday - 1).some(({ from, to }) => to <= from && local.minute < to);
  const later = of(local.weekday).filter(({ from }) => from > local.minute);
  const begins = (some: readonly HoursRange[]): number => Math.min(...some.map(({ from }) => from));
  if (inLastNight && later.length > 0) return { day: today, minute: begins(later) };
  const next = of(local.weekday + 1);
  return { day: today + 1, minute: next.length > 0 ? begins(next) : 0 };
}
