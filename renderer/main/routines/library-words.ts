/** The words of the Routines page: how long, how much, where, and why something is left out. */
import type { KitId } from '../../../content/schema.ts';
import type { MovementView, RoutineCardView, Stance } from '../../../electron/core/library-view.ts';
import type { Settings } from '../../../electron/core/settings.ts';
import { listBeside } from '../../../content/strings/formats.ts';
import { healthText, text, textBeside, type Say } from '../../../content/strings/text.ts';
import { contentLanguage, interfaceLanguage, type InLanguage } from '../../shared/content-language.ts';
import { addedLabel } from '../../shared/reviewed.ts';

const MINUTE = 60;
/** Seconds are told in steps of this. */
const STEP = 5;

/** “40 seconds”, “About 2 minutes”. */
export function lengthWords(seconds: number): string {
  const rounded = Math.max(STEP, Math.round(seconds / STEP) * STEP);
  if (rounded < MINUTE) return text('routines.seconds', { n: rounded });
  return text('routines.minutes', { n: Math.round(rounded / MINUTE) });
}

type Dose = Pick<MovementView, 'reps' | 'sets' | 'holdSeconds' | 'eachSide'>;

/** “5 times, hold 2 seconds each time, each side”. */
export function doseWords({ reps, sets, holdSeconds, eachSide }: Dose): string {
  return healthText('routines.dose', { reps, sets, hold: holdSeconds, sides: eachSide ? 2 : 1 });
}

/** The dose of a movement in a routine: its own, but as often as the routine says. */
export function doseIn({ movements }: RoutineCardView, movement: MovementView): Dose {
  return { ...movement, ...movements.find(({ id }) => id === movement.id) };
}

/** Where it is done, in as few words as tell it: who reads “Wall” knows that it is done standing. */
export function stanceWords(stances: readonly Stance[]): string {
  if (stances.includes('wall')) return text('routines.filter.wall');
  const [first = 'seated', second] = stances;
  return second === undefined ? text(`routines.filter.${first}`) : text('routines.stance.either');
}

/** How a routine begins. One that can be done sitting down never has to begin on the feet. */
export function openerWords({ opener, seated }: Pick<RoutineCardView, 'opener' | 'seated'>): string {
  return healthText(`routines.opener.${seated && opener === 'standing' ? 'either' : opener}`);
}

/** Words of the interface on the printed sheet: all of it is in the language of its movements. */
export const onSheet: Say = (key, args) => textBeside('movements', key, args);

/** How long, where and with what, on one line of the sheet. */
export function sheetLine({ aboutMin, place, kit }: RoutineCardView): string {
  return [onSheet('routines.minutes', { n: aboutMin }), place, healthText('sheet.need', { kit })].join(' · ');
}

/** Whose words the sheet's are, and whose facts. */
export const creditLine = (items: Parameters<typeof addedLabel>[0]): string =>
  `${addedLabel(items, onSheet)} ${onSheet('content.factsFrom')}.`;

/** When to stop, on one line. What is a sentence of its own stays one. */
export function stopWords(stopIf: readonly string[]): string {
  const isSentence = (words: string): boolean => /^\p{Lu}.*[.?]$/su.test(words);
  const reasons = stopIf.filter((words) => !isSentence(words)).join('; ');
  const first = reasons === '' ? [] : [healthText('sheet.stopIf', { reasons })];
  return [...first, ...stopIf.filter(isSentence)].join(' ');
}

type HasKit = Pick<Settings, 'kit' | 'wheelchair'>;

/** “a mat and a pillow”: what the person lacks; a wheelchair with its brakes on is a steady chair. */
export function lackWords(needed: readonly KitId[], { kit, wheelchair }: HasKit): string {
  const lacks = needed.filter((id) => !kit.includes(id) && !(wheelchair && id === 'steadyChair'));
  return listBeside(
    'movements',
    lacks.map((id) => healthText(`kit.needs.${id}`)),
  );
}

/** Why breaks leave a movement out, in the fewest words; null: they do not. */
export function leftOutWords({ leftOut, kit }: MovementView, has: HasKit): string | null {
  if (leftOut === null) return null;
  if (leftOut !== 'kit') return text(`routines.left.${leftOut}`);
  return healthText('routines.left.kit', { kit: lackWords(kit, has) });
}

/** The language of those words: what is lacking is told in the content's. */
export const leftOutLanguage = (leftOut: MovementView['leftOut']): InLanguage =>
  leftOut === 'kit' ? contentLanguage('movements') : interfaceLanguage();

/** The same as a sentence; null: breaks do not leave it out. */
export function whyLeftOut({ leftOut, kit, hiddenAlone }: MovementView, has: HasKit): string | null {
  if (leftOut === null) return null;
  if (leftOut === 'kit') return healthText('routines.why.kit', { kit: lackWords(kit, has) });
  return text(leftOut === 'hidden' && !hiddenAlone ? 'routines.why.switch' : `routines.why.${leftOut}`);
}
