/** The content as the app's parts need it: read at the first need, in the words and pictures that the settings ask for. */
import { loadContent } from '../content/all.ts';
import { poses } from '../content/all-poses.ts';
import { aboutPage, advicePage, helpPage, libraryFor } from '../content/pages.ts';
import { kitIds, type Library } from '../content/schema.ts';
import { libraryCards } from './core/library-view.ts';
import { preferencesFrom } from './core/preferences.ts';
import { defaultSettings, type Settings } from './core/settings.ts';
import type { ContentReader } from './ports.ts';

export function contentReader(): ContentReader & { readonly sourcePages: () => ReadonlyMap<string, string> } {
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
    return found;
  };

  return {
    follow: (changed) => (settings = changed),
    library,
    picture,
    advice: () => advicePage(loadContent(), settings.country, settings.inLeeds),
    help: () => helpPage(loadContent(), settings.country),
    about: () => aboutPage(loadContent(), settings.country, new Date().toISOString().slice(0, 10)),
    options: () => ({
      places: loadContent().emergencyNumbers.places.map(({ code, name }) => ({ code, name })),
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
      sources: [],
      readOn: loadContent().sources.readOn,
      stopAlways: helpPage(loadContent(), shown.country).rules.stopIf.items.map(({ text }) => text),
    }),
    sixWeeksNote: () => ({ text: '', reviewedBy: '' }),
    safetyHash: () => '',
    sourcePages: () =>
      new Map(
        loadContent().sources.sources.flatMap(({ id, address }) => (address === null ? [] : [[id, address]])),
      ),
  };
}
