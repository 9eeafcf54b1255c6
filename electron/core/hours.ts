/** When breaks may be offered: working hours for each weekday, several ranges, overnight ones too. */
import * as v from 'valibot';

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
