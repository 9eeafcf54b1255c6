/** How large a routine's printed sheet can be written, so that it always fits one page of A4. */
import type { MovementView } from '../../../electron/core/library-view.ts';
import { doseWords } from './library-words.ts';

/** The sizes of its text, in points; the smallest is still easy to read in print. */
export const sheetSizes = [11.5, 11, 10.5, 10, 9.5, 9, 8.5] as const;
export type SheetSize = (typeof sheetSizes)[number];

// The sheet's own measures, all but the page in em; `Sheet.svelte` and `SheetMovement.svelte` draw them.
const POINTS_PER_MM = 72 / 25.4;
/** What lies inside the margins. */
const PAGE = { width: 186 * POINTS_PER_MM, height: 268 * POINTS_PER_MM };
const LINE = 1.36;
/** A letter is so wide on average; a little more than measured, for lines that break early. */
const LETTER = 0.53;
const STILLS = { width: 22, height: 12.75 };
const MOVEMENT = { gap: 0.9, name: 1.75 };
const HEAD = 7.2;
/** Below the movements, without the rules themselves. */
const FOOT = 9.5;

const linesOf = (words: string, em: number): number => Math.max(1, Math.ceil((words.length * LETTER) / em));

/** Lines of a movement's text beside its pictures. */
function movementHeight(movement: MovementView, widthEm: number): number {
  const beside = widthEm - STILLS.width - 1.25;
  const steps = movement.steps.reduce((sum, step) => sum + linesOf(step, beside - 1.5), 0);
  const dose = linesOf(doseWords(movement), beside);
  const stop = movement.stopIf.length === 0 ? 0 : linesOf(`Stop if: ${movement.stopIf.join('; ')}`, beside);
  const words = MOVEMENT.name + (steps + dose + stop) * LINE + 0.5;
  return Math.max(words, STILLS.height) + MOVEMENT.gap;
}

/** How high the sheet becomes at a size (points). */
export function sheetHeight(
  movements: readonly MovementView[],
  stopAlways: readonly string[],
  size: number,
): number {
  const widthEm = PAGE.width / size;
  const rules = stopAlways.reduce((sum, rule) => sum + linesOf(rule, widthEm / 2 - 2.5), 0) * LINE;
  const body = movements.reduce((sum, movement) => sum + movementHeight(movement, widthEm), 0);
  return (HEAD + body + FOOT + rules / 2 + LINE) * size;
}

/** The largest size at which everything fits. */
export function sheetSize(movements: readonly MovementView[], stopAlways: readonly string[]): SheetSize {
  const fitting = sheetSizes.find((size) => sheetHeight(movements, stopAlways, size) <= PAGE.height);
  return fitting ?? 8.5;
}
