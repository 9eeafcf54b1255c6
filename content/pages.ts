/** Makes the pages as shown from the content: for one place, with the sources they rest on. */
import type { Content } from './content.ts';
import type {
  AboutPage,
  AdvicePage,
  EmergencyNumbers,
  HelpPage,
  Moments,
  PlaceWords,
  ShownSource,
  Statement,
} from './page-schema.ts';
import { reviewProgress } from './review-progress.ts';
import { isObject, walk } from './walk.ts';

/** The place that the person has chosen; anything unknown falls back to general words. */
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
    appointment: words('appointment'),
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

function shownSources(content: Content, wanted: (id: string) => boolean): ShownSource[] {
  return content.sources.sources
    .filter((source) => wanted(source.id))
    .map(({ usedFor: _record, ...shown }) => shown);
}

/** The sources that `part` names, in the order of the list. */
function sourcesOf(part: unknown, content: Content): ShownSource[] {
  const named = new Set<string>();
  walk(part, {
    string: (code, _item, field) => {
      if (/(?:^|\.)(?:sources\[\d+\]|opens)$/.test(field)) named.add(code);
    },
  });
  return shownSources(content, (id) => named.has(id));
}

export type Choices = {
  /** The person said that they are in Leeds; only then are its phone line and hours shown. */
  readonly inLeeds: boolean;
};

/** Where Leeds is: its contact lines are shown nowhere else. */
const LEEDS_IN: PlaceCode = 'GB';

/** Advice for `place`; with the Leeds contact lines for those alone who have said that they are there. */
export function advicePage(
  content: Content,
  place: PlaceCode,
  { inLeeds }: Choices = { inLeeds: false },
): AdvicePage {
  const words = placeWords(content.emergencyNumbers, place);
  const contact = inLeeds && place === LEEDS_IN;
  const shown = content.advice.sections.map((section) => ({
    ...section,
    contact: contact ? (section.contact ?? []) : [],
  }));
  return {
    title: content.advice.title,
    sections: forPlace(shown, words, place),
    sources: sourcesOf(shown, content),
    readOn: content.sources.readOn,
  };
}

/** Whether there is an emergency number for `place` that names its source. */
export function hasNumber({ emergencyNumbers }: Content, place: PlaceCode): boolean {
  return (placeOf(emergencyNumbers, place)?.emergencyNumber?.sources.length ?? 0) > 0;
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
    place,
    placeName: own?.name ?? '',
    hasNumber: hasNumber(content, place),
    sources: sourcesOf([help, rules, own], content),
    readOn: content.sources.readOn,
  };
}

/** Routines, movements and openers with the numbers of `place` in their stop rules. */
export function libraryFor(content: Content, place: PlaceCode): Content['library'] {
  return forPlace(content.library, placeWords(content.emergencyNumbers, place), place);
}

/** The sources of the library, routines and movements together. */
export const librarySources = (content: Content): ShownSource[] => sourcesOf(content.library, content);

/** The notes that appear at their time. */
export function momentsFor(content: Content, place: PlaceCode): Moments {
  return forPlace(content.moments, placeWords(content.emergencyNumbers, place), place);
}

/** Where the words of each place come from, the chosen place first. Words without a source are not shown anywhere. */
function numberSources({ places }: EmergencyNumbers, chosen: PlaceCode): Statement[] {
  return places
    .toSorted((a, b) => Number(b.code === chosen) - Number(a.code === chosen))
    .flatMap(
      ({ code, name, emergencyNumber, emergencyDepartment, urgentLine, doctor, appointment, ...item }) => {
        const parts = [emergencyNumber, emergencyDepartment, urgentLine, doctor, appointment];
        const sourced = parts.filter((part) => part !== null && part.sources.length > 0);
        const sources = [...new Set(sourced.flatMap((part) => part?.sources ?? []))];
        if (sources.length === 0) return [];
        const said = sourced.flatMap((part) => part?.words ?? []).join(', ');
        const id = `about.numbers.${code.toLowerCase()}`;
        return [{ ...item, id, text: `${name}: ${said}`, sources, facts: [], added: true }];
      },
    );
}

/** About the content, with every source and how far its review has come. */
export function aboutPage(content: Content, place: PlaceCode): AboutPage {
  const words = placeWords(content.emergencyNumbers, place);
  const about = forPlace(content.about, words, place);
  const { heading, kinds } = about.review;
  const { counts, reviewers, nextDue } = reviewProgress(content);
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const reviewed = counts.reduce((sum, count) => sum + count.reviewed, 0);
  const state = reviewed === 0 ? 'none' : reviewed < total ? 'some' : 'all';
  return {
    title: about.title,
    sections: about.sections,
    numbers: numberSources(content.emergencyNumbers, place),
    review: {
      heading,
      statement: about.review[state],
      kinds: counts.map((count) => ({ ...count, name: kinds[count.kind] })),
      reviewers,
      nextDue,
    },
    sources: shownSources(content, () => true),
    readOn: content.sources.readOn,
  };
}

/** The address that a source may be opened at; null when it has none, undefined when there is no such source. */
export function sourceAddress(content: Content, sourceId: string): string | null | undefined {
  return content.sources.sources.find((source) => source.id === sourceId)?.address;
}
