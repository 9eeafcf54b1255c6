/** Which language the interface speaks, from what the person chose and what the system prefers. */

export type { Speaking } from '../../content/strings/spoken.ts';

/** A language that there is a catalogue of. `formats`: how it writes dates and numbers where the system does not say. */
export type Available = {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly formats: string;
};

export type ChosenLanguage = {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: how dates, numbers and lists are written. */
  readonly formats: string;
};

const languageIn = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** `pl` and `pl-PL` are one language; `en-GB` serves everybody who reads English. */
const speaks = (available: Available, tag: string): boolean => languageIn(available.tag) === languageIn(tag);

/**
 * The language chosen, else the first one of the system's that is there, else the first one there is.
 * Somebody whose system writes that language in its own way, Austrian German for one, has dates and numbers in that way.
 * @param chosen `system`, or the tag of a language; one that is not there does as `system`
 * @param system what the system prefers, best first, as BCP 47 tags
 * @param there at least one
 */
export function chooseLanguage(
  chosen: string,
  system: readonly string[],
  there: readonly [Available, ...Available[]],
): ChosenLanguage {
  const found =
    there.find(({ tag }) => tag === chosen) ??
    system.flatMap((tag) => there.find((available) => speaks(available, tag)) ?? [])[0] ??
    there[0];
  const own = system.find((tag) => speaks(found, tag) && tag.includes('-'));
  return { tag: found.tag, direction: found.direction, formats: own ?? found.formats };
}
