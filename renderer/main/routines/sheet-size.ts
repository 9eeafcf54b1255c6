/** How large a routine's printed sheet can be written and drawn, so that it always fits one page of A4. */
import type { MovementView, RoutineCardView } from '../../../electron/core/library-view.ts';
import { healthText } from '../../../content/strings/text.ts';
import { creditLine, doseWords, onSheet, openerWords, sheetLine, stopWords } from './library-words.ts';
import { adaptLines, type AdaptLine } from './sheet-adapt.ts';

/** The sizes of its text, in points; the smallest is still easy to read in print. */
export const sheetSizes = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const;
export type SheetSize = (typeof sheetSizes)[number];

/** The two pictures of a movement together: the fewer movements, the larger. */
export const stillsSizes = ['large', 'medium', 'small'] as const;
export type StillsSize = (typeof stillsSizes)[number];

// The sheet's own measures, all but the page in em. `Sheet.svelte` draws them.
const POINTS_PER_MM = 72 / 25.4;
/** What lies inside the margins. */
const PAGE = { width: 186 * POINTS_PER_MM, height: 268 * POINTS_PER_MM };
const LINE = 1.36;
/** A letter is so wide on average; a little more than measured, for lines that break early. */
const LETTER = 0.45;
const STILLS: Readonly<Record<StillsSize, { readonly width: number; readonly height: number }>> = {
  large: { width: 25, height: 19 },
  medium: { width: 24, height: 15.5 },
  small: { width: 22, height: 12.75 },
};
const COLUMN_GAP = 1.25;
const ROW_GAP = 0.9;
const MOVEMENT_NAME = 1.5;
/** The routine's name and the frame round the opener. */
const HEAD = 3.7;
/** The frame round the rules, their heading, and two gaps. */
const FOOT = 3.95;
/** The frame round skip or adapt, and a gap. */
const ADAPT = 1.9;
const SMALL = 0.9;

const linesOf = (words: string, em: number): number => Math.max(1, Math.ceil((words.length * LETTER) / em));

function movementHeight(movement: MovementView, widthEm: number, stills: StillsSize): number {
  const beside = widthEm - STILLS[stills].width - COLUMN_GAP;
  const steps = movement.steps.reduce((sum, step) => sum + linesOf(step, beside - 1.5), 0);
  const dose = linesOf(doseWords(movement), beside);
  const stop = movement.stopIf.length === 0 ? 0 : linesOf(stopWords(movement.stopIf), beside);
  const words = MOVEMENT_NAME + (steps + dose + stop) * LINE + 0.2;
  return Math.max(words, STILLS[stills].height) + ROW_GAP;
}

export type SheetContent = {
  readonly routine: RoutineCardView;
  /** Its movements for this person. */
  readonly own: readonly MovementView[];
  readonly stopAlways: readonly string[];
};

/** Where the sheet says who should skip or adapt: itself, or in Halfpast, where it points to. */
export type AdaptPlace = 'here' | 'inApp';

/** In two columns, which can be uneven by some of the lines of one entry. */
function columnsHeight(entries: readonly string[], widthEm: number): number {
  const lines = entries.reduce((sum, entry) => sum + linesOf(entry, widthEm / 2 - 3), 0);
  return (Math.ceil(lines / 2) + 1) * LINE;
}

function adaptHeight(lines: readonly AdaptLine[], widthEm: number): number {
  if (lines.length === 0) return 0;
  const entries = lines.map(({ numbers, words }) => `${numbers} ${words}`);
  return ADAPT + LINE + columnsHeight(entries, widthEm);
}

/** How high the sheet becomes (points). */
export function sheetHeight(
  content: SheetContent,
  size: number,
  stills: StillsSize,
  adapt: AdaptPlace,
): number {
  const { routine, own, stopAlways } = content;
  const widthEm = PAGE.width / size;
  const opener = `${onSheet('routines.opener')}. ${openerWords(routine)}`;
  const head = HEAD + (linesOf(sheetLine(routine), widthEm) + linesOf(opener, widthEm - 2)) * LINE;
  const body = own.reduce((sum, movement) => sum + movementHeight(movement, widthEm, stills), 0);
  const rules = columnsHeight(stopAlways, widthEm);
  const skipOrAdapt = adapt === 'here' ? adaptHeight(adaptLines(own), widthEm) : 0;
  const help = linesOf(healthText(`sheet.help.${adapt}`), widthEm);
  const credit = linesOf(creditLine([routine, ...own]), widthEm / SMALL) * SMALL;
  return (head + body + FOOT + skipOrAdapt + rules + (help + credit) * LINE) * size;
}

export type SheetLook = {
  readonly size: SheetSize;
  readonly stills: StillsSize;
  readonly adapt: AdaptPlace;
};

/** Who should skip or adapt is worth more than large pictures, but not print that is hard to read. */
const SMALLEST_WITH_ADAPT = 8.5;

/** With who should skip or adapt if there is room; large pictures while the text can be read well; then large text. */
export function sheetLook(content: SheetContent): SheetLook {
  for (const adapt of ['here', 'inApp'] as const) {
    for (const stills of stillsSizes) {
      const size = sheetSizes.find((each) => sheetHeight(content, each, stills, adapt) <= PAGE.height);
      if (size === undefined || (size < 10.5 && stills !== 'small')) continue;
      if (adapt === 'inApp' || size >= SMALLEST_WITH_ADAPT) return { size, stills, adapt };
    }
  }
  return { size: 8, stills: 'small', adapt: 'inApp' };
}
