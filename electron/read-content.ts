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
import { cardsHash } from '../content/safety-hash.ts';
import { inWheelchair } from '../content/in-wheelchair.ts';
import type { PosedMovement } from '../content/pose-schema.ts';
import { kitIds, type Library } from '../content/schema.ts';
import { libraryCards } from './core/library-view.ts';
import { preferencesFrom } from './core/preferences.ts';
import { defaultSettings, type Settings } from './core/settings.ts';
import type { ContentReader } from './ports.ts';

/** A band is drawn in the hands of those who have one. */
function withKit(movement: PosedMovement, kit: readonly string[]): PosedMovement {
  if (kit.includes('band') || !movement.props.some(({ kind }) => kind === 'band')) return movement;
  return { ...movement, props: movement.props.filter(({ kind }) => kind !== 'band') };
}

/** Reads nothing until it is asked; throws when a content file is broken. `sourcePages`: addresses by source id. */
export function contentReader(): ContentReader & { readonly sourcePages: () => ReadonlyMap<string, string> } {
  let hash: string | undefined;
  let settings: Settings = defaultSettings;
  let filled: { readonly place: string; readonly library: Library } | undefined;

  /** Words change with the country alone: one library, made again only then. */
  function library(): Library {
    const place = settings.country;
    if (filled?.place !== place) filled = { place, library: libraryFor(loadContent(), place) };
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
    advice: () => advicePage(loadContent(), settings.country, settings),
    help: () => helpPage(loadContent(), settings.country),
    about: () => aboutPage(loadContent(), settings.country),
    options: () => ({
      places: loadContent().emergencyNumbers.places.map(({ code, name }) => ({
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
      sources: librarySources(loadContent()),
      readOn: loadContent().sources.readOn,
      stopAlways: helpPage(loadContent(), shown.country).rules.stopIf.items.map(({ text }) => text),
    }),
    moments: () => momentsFor(loadContent(), settings.country),
    safetyHash: () => (hash ??= cardsHash(loadContent())),
    sourcePages: () =>
      new Map(
        loadContent().sources.sources.flatMap(({ id, address }) => (address === null ? [] : [[id, address]])),
      ),
  };
}
