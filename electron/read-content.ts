/** The content as the app's parts need it: read at the first need, for the place whose numbers are shown. */
import { loadContent } from '../content/all.ts';
import { poses } from '../content/all-poses.ts';
import { advicePage, helpPage, libraryFor } from '../content/pages.ts';
import type { Library } from '../content/schema.ts';
import type { ContentReader } from './ports.ts';

/** Health words never change while the app runs: one library, made once. */
export function contentReader(): ContentReader & { readonly sourcePages: () => ReadonlyMap<string, string> } {
  let library: Library | undefined;
  const place = (): string => loadContent().emergencyNumbers.defaultPlace;
  return {
    library: () => (library ??= libraryFor(loadContent(), place())),
    picture: (id) => {
      const picture = poses()[id];
      if (picture === undefined) throw new Error(`no pose file draws ${id}`);
      return picture;
    },
    advice: () => advicePage(loadContent(), place()),
    help: () => helpPage(loadContent(), place()),
    sourcePages: () =>
      new Map(
        loadContent().sources.sources.flatMap(({ id, address }) => (address === null ? [] : [[id, address]])),
      ),
  };
}
