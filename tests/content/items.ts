/** Reads every item and every shown text out of the content, for the tests that look at all of them. */
import { contentFiles } from '../../content/all.ts';
import { shownContentTexts, type ShownText } from '../../build/content-texts.ts';
import { compileMessages } from '../../build/messages-plugin.ts';
import catalogue from '../../content/strings/en-GB.json';
import healthCatalogue from '../../content/strings/health/en-GB.json';
import { walk } from '../../content/walk.ts';

export type Item = {
  readonly file: string;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** Everything that carries a review of its own. */
export const items: readonly Item[] = Object.entries(contentFiles).flatMap(([file, content]) => {
  const found: Item[] = [];
  walk(content, {
    object: (value, id) => {
      if ('reviewedBy' in value) found.push({ file, id, value });
    },
  });
  return found;
});

/** The array of texts in a field of an item; empty when there is none. */
export function list(item: Item, field: string): readonly string[] {
  const value = item.value[field];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Every English message, of the interface and of health text, by its key. */
export const messages: Readonly<Record<string, string>> = { ...catalogue, ...healthCatalogue };

/** The arguments that a message needs, as its compiled form asks for them. */
export function needs(key: string): readonly string[] {
  const code = compileMessages({ [key]: messages[key] });
  const [, names] = /reqArgs\(\[([^\]]*)\]/.exec(code) ?? [];
  return [...new Set((names ?? '').split(',').map((name) => name.replace(/["\s]/g, '')))]
    .filter(Boolean)
    .sort();
}

/** Every text that can be shown: the content and the catalogue of strings. */
export const shownTexts: readonly ShownText[] = [
  ...shownContentTexts(contentFiles),
  ...Object.entries(messages).map(([key, text]) => ({ at: `strings: ${key}`, field: 'message', text })),
];
