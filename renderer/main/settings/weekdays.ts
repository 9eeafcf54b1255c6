/** The days of the week by name, Monday first. */
import { weekdayName } from '../../../content/strings/formats.ts';

export const weekdays = (): readonly string[] => [1, 2, 3, 4, 5, 6, 7].map(weekdayName);
