/** The content as the app's parts need it: read at the first need, in the words and pictures that the settings ask for. */
import { loadContent } from '../content/all.ts';
import { poses } from '../content/all-poses.ts';
import {
  aboutPage,
  advicePage,
  hasNumber,
  helpPage,
  libraryFor,
  librarySources,
  momentsFor,
} from '../content/pages.ts';
import type { ContentInLanguages } from '../content/in-languages.ts';
import { cardsHash } from '../content/safety-hash.ts';
import { inWheelchair } from '../content/in-wheelchair.ts';
import type { Content } from '../content/content.ts';
import type { PosedMovement } from '../content/pose-schema.ts';
import { kitIds, type Library } from '../content/schema.ts';
import { speaking, type ContentPart } from '../content/strings/speaking.ts';
import { libraryCards } from './core/library-view.ts';
import { preferencesFrom } from './core/preferences.ts';
import { defaultSettings, type Settings } from './core/settings.ts';
import type { ContentReader } from './ports.ts';

/** A band is drawn in the hands of those who have one. */
function withKit(movement: PosedMovement, kit: readonly string[]): PosedMovement {
  if (kit.includes('band') || !movement.props.some(({ kind }) => kind === 'band')) return movement;
  return { ...movement, props: movement.props.filter(({ kind }) => kind !== 'band') };
}

/**
 * Reads nothing until it is asked; throws when a content file is broken. `sourcePages`: addresses by source id.
 * `languages`: where translations have been read; left out: all is in English.
 */
export function contentReader(
  languages: Pick<ContentInLanguages, 'in'> = { in: loadContent },
): ContentReader & { readonly sourcePages: () => ReadonlyMap<string, string> } {
  let hash: string | undefined;
  let settings: Settings = defaultSettings;
  let filled: { readonly from: Content; readonly place: string; readonly library: Library } | undefined;

  /** The content in the language that this part of it is shown in now. */
  const content = (part: ContentPart): Content => languages.in(speaking().content[part]);

  /** Words change with the country and the language alone: one library, made again only then. */
  function library(): Library {
    const place = settings.country;
    const from = content('movements');
    if (filled?.place !== place || filled.from !== from)
      filled = { from, place, library: libraryFor(from, place) };
    return filled.library;
  }

  const picture: ContentReader['picture'] = (id) => {
    const found = poses()[id];
    if (found === undefined) throw new Error(`no pose file draws ${id}`);
    const used = withKit(found, settings.kit);
    // Nobody is drawn in a wheelchair doing what must not be done in one.
    const suits = library().movements[id]?.notInWheelchair !== true;
    return settings.wheelchair && suits ? inWheelchair(used) : used;
  };

  return {
    follow: (changed) => (settings = changed),
    library,
    picture,
    advice: () => advicePage(content('advice'), settings.country, settings),
    help: () => helpPage(content('guidance'), settings.country),
    about: () => aboutPage(content('advice'), settings.country),
    options: () => ({
      places: content('guidance').emergencyNumbers.places.map(({ code, name }) => ({
        code,
        name,
        hasNumber: hasNumber(loadContent(), code),
      })),
      kit: kitIds,
      hideSwitches: library().hideSwitches.map(({ id, label, movements }) => ({
        id,
        label,
        movements: movements.map((movement) => library().movements[movement]?.name ?? movement),
      })),
    }),
    libraryPage: (shown) => ({
      ...libraryCards({
        library: library(),
        preferences: preferencesFrom(shown, library()),
        hiddenMovements: shown.hiddenMovements,
        pictureOf: picture,
      }),
      sources: librarySources(content('movements')),
      readOn: loadContent().sources.readOn,
      stopAlways: helpPage(content('guidance'), shown.country).rules.stopIf.items.map(({ text }) => text),
    }),
    moments: () => momentsFor(content('guidance'), settings.country),
    // Of the English: a translation is shown only while it says what that says.
    safetyHash: () => (hash ??= cardsHash(loadContent())),
    sourcePages: () =>
      new Map(
        loadContent().sources.sources.flatMap(({ id, address }) => (address === null ? [] : [[id, address]])),
      ),
  };
}
