/** Makes the pages as shown from the content: for one place, with the sources they rest on. */
import type { Content } from './content.ts';
import type { AdvicePage, EmergencyNumbers, HelpPage, PlaceWords, ShownSource } from './page-schema.ts';
import { isObject, walk } from './walk.ts';

/** The person's own choice of place, once there is a setting for it; anything unknown falls back to general words. */
export type PlaceCode = string;

function placeOf(numbers: EmergencyNumbers, place: PlaceCode) {
  return numbers.places.find((candidate) => candidate.code === place);
}

/** The words of a place. Words without a stored source are not shown: the fallback's general words are. */
export function placeWords(numbers: EmergencyNumbers, place: PlaceCode): PlaceWords {
  const found = placeOf(numbers, place);
  const words = (name: keyof PlaceWords): string => {
    const own = found?.[name];
    return own === undefined || own === null || own.sources.length === 0 ? numbers.fallback[name] : own.words;
  };
  return {
    emergencyNumber: words('emergencyNumber'),
    emergencyDepartment: words('emergencyDepartment'),
    urgentLine: words('urgentLine'),
    doctor: words('doctor'),
  };
}

/** `text` with the words of a place in its placeholders, for example `{emergencyNumber}`. */
export function fillWords(text: string, words: PlaceWords): string {
  const known: Readonly<Record<string, string>> = words;
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => known[name] ?? placeholder);
}

/** A copy of any part of the content, its texts filled for a place and what is only for other places left out. */
export function forPlace<T>(value: T, words: PlaceWords, place: PlaceCode): T {
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return fillWords(part, words);
    if (Array.isArray(part)) return part.filter(isForPlace).map(copy);
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, copy(entry)]));
  };
  const isForPlace = (part: unknown): boolean => {
    const onlyIn = isObject(part) ? part['onlyIn'] : undefined;
    return !Array.isArray(onlyIn) || onlyIn.includes(place);
  };
  return copy(value) as T; // the same shape: only texts change and list entries go
}

/** The sources that `part` names, in the order of the list. */
function sourcesOf(part: unknown, content: Content): ShownSource[] {
  const named = new Set<string>();
  walk(part, {
    string: (code, _item, field) => {
      if (/(?:^|\.)(?:sources\[\d+\]|opens)$/.test(field)) named.add(code);
    },
  });
  return content.sources.sources
    .filter((source) => named.has(source.id))
    .map(({ usedFor: _record, ...shown }) => shown);
}

/** Advice for `place`; without the Leeds contact lines, which wait for the person to say that they are in Leeds. */
export function advicePage(content: Content, place: PlaceCode): AdvicePage {
  const words = placeWords(content.emergencyNumbers, place);
  const shown = content.advice.sections.map(({ contact: _leedsOnly, ...section }) => section);
  return {
    title: content.advice.title,
    sections: forPlace(shown, words, place),
    sources: sourcesOf(shown, content),
    readOn: content.sources.readOn,
  };
}

/** When to get help for `place`, with the rules that hold for every movement. */
export function helpPage(content: Content, place: PlaceCode): HelpPage {
  const words = placeWords(content.emergencyNumbers, place);
  const help = forPlace(content.help, words, place);
  const rules = forPlace(content.safetyRules, words, place);
  const own = placeOf(content.emergencyNumbers, place);
  return {
    ...help,
    rules,
    placeName: own?.name ?? '',
    sources: sourcesOf([help, rules, own], content),
    readOn: content.sources.readOn,
  };
}

/** Routines, movements and openers with the numbers of `place` in their stop rules. */
export function libraryFor(content: Content, place: PlaceCode): Content['library'] {
  return forPlace(content.library, placeWords(content.emergencyNumbers, place), place);
}

/** The address that a source may be opened at; null when it has none, undefined when there is no such source. */
export function sourceAddress(content: Content, sourceId: string): string | null | undefined {
  return content.sources.sources.find((source) => source.id === sourceId)?.address;
}
