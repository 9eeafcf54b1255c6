/** Compiles the catalogues of shown strings into plain functions, so that no ICU parser ships and nothing is evaluated at run time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import { parse, type Token } from '@messageformat/parser';
import type { Plugin } from 'vite';
import { pseudoCatalogue, pseudoLanguages } from './pseudo-languages.ts';

const folder = fileURLToPath(new URL('../content/strings/', import.meta.url));
/** Under it the words of health text of a checked translation lie in `<tag>/words/<part>.json`. */
const translations = fileURLToPath(new URL('../content/translations/', import.meta.url));
const ENGLISH = 'en-GB';
const LANGUAGES = 'virtual:languages';
const MESSAGES = 'virtual:messages/';
const runtimePackage = '@messageformat/runtime';

type CompileModule = (messageFormat: MessageFormat, messages: Readonly<Record<string, string>>) => string;
const compileModule = createRequire(import.meta.url)('@messageformat/core/compile-module') as CompileModule; // the package types this entry as CommonJS only

/**
 * Turns a catalogue (flat keys, ICU MessageFormat values) into the source of an ES module.
 * `tag` is its language: its plural forms are all demanded.
 * @throws Error that names the catalogue and the key whose message is not text or not valid ICU.
 */
export function compileMessages(catalogue: unknown, tag = ENGLISH, fileName = fileOf(tag)): string {
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error(`${fileName}: must be one object of keys and messages`);
  }
  const messageFormat = new MessageFormat(tag, { requireAllArguments: true, strict: true });
  const messages: Record<string, string> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message !== 'string' || message.trim() === '') {
      throw new Error(`${fileName}: key "${key}": the message must be text`);
    }
    try {
      compileModule(messageFormat, { [key]: message });
    } catch (cause) {
      throw new Error(
        `${fileName}: key "${key}": ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause },
      );
    }
    messages[key] = message;
  }
  return compileModule(messageFormat, messages);
}

const fileOf = (tag: string): string => `content/strings/${tag}.json`;

/** The languages that have a catalogue, English first. */
export const catalogueTags = (): readonly string[] => [
  ENGLISH,
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== `${ENGLISH}.json`)
    .map((name) => name.replace('.json', '')),
];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** All of English: the interface's words and those of health text. */
const english = (): Record<string, string> =>
  Object.assign({}, readJson(`${folder}${ENGLISH}.json`), readJson(`${folder}health/${ENGLISH}.json`));

/** The source of the module of one language. */
function moduleOf(tag: string): string {
  if (tag === ENGLISH) return compileMessages(english());
  if (pseudoLanguages.some((language) => language.tag === tag))
    return compileMessages(pseudoCatalogue(interfaceWords()), ENGLISH, tag);
  const words = translatedWords(tag, translations);
  return compileMessages(Object.assign({}, readJson(`${folder}${tag}.json`), words), tag);
}

/** The values that a message is given, by name. */
function valuesOf(tokens: readonly Token[]): readonly string[] {
  const found = tokens.flatMap((token) => [
    ...('arg' in token ? [token.arg] : []),
    ...('cases' in token ? token.cases.flatMap((each) => valuesOf(each.tokens)) : []),
  ]);
  return [...new Set(found)].sort();
}

/**
 * The words of health text of a translation, for all its parts; a part that may not be shown is never asked for its.
 * @param root the folder of all translations
 * @throws Error that names a word which is unknown, or needs other values than the English.
 */
export function translatedWords(tag: string, root: string): Readonly<Record<string, string>> {
  const own = path.join(root, tag, 'words');
  const known: Readonly<Record<string, string>> = Object.assign(
    {},
    readJson(`${folder}health/${ENGLISH}.json`),
  );
  const words: Record<string, string> = {};
  for (const name of existsSync(own) ? readdirSync(own) : []) {
    for (const [key, word] of Object.entries(Object.assign({}, readJson(path.join(own, name))))) {
      const fails = (why: string): never => {
        throw new Error(`content/translations/${tag}/words/${name}: key "${key}": ${why}`);
      };
      if (typeof word !== 'string' || known[key] === undefined) return fails('there is no such word');
      const values = valuesOf(parse(known[key], { strict: true })).join();
      if (valuesOf(parse(word, { strict: true })).join() !== values) fails(`must use the values ${values}`);
      words[key] = word;
    }
  }
  return words;
}
const interfaceWords = (): Record<string, string> => Object.assign({}, readJson(`${folder}${ENGLISH}.json`));

/** What there is besides English, each read when it is first spoken. */
function languagesModule(withPseudo: boolean): string {
  const pseudo = withPseudo ? pseudoLanguages : [];
  const tags = [...catalogueTags().slice(1), ...pseudo.map(({ tag }) => tag)];
  const imports = tags.map(
    (tag) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(MESSAGES + tag)})`,
  );
  return `export const catalogues = { ${imports.join(', ')} };
export const pseudoLanguages = ${JSON.stringify(pseudo)};`;
}

/** The Vite plugin that serves the catalogues; needed by every bundle and by the tests. In mode `test` with the pseudo-languages. */
export function messagesPlugin(): Plugin {
  let withPseudo = false;
  return {
    name: 'halfpast-messages',
    enforce: 'pre',
    configResolved(config) {
      withPseudo = config.mode === 'test';
    },
    async resolveId(source, importer) {
      if (source === LANGUAGES || source.startsWith(MESSAGES)) return `\0${source}`;
      if (!importer?.startsWith(`\0${MESSAGES}`) || !source.startsWith(runtimePackage)) return null;
      // Resolved from here, and bundled, so that it does not depend on Vite's root or on node_modules at run time.
      const found = await this.resolve(source, fileURLToPath(import.meta.url), { skipSelf: true });
      return found === null ? null : { ...found, external: false };
    },
    load(id) {
      if (id === `\0${LANGUAGES}`) return languagesModule(withPseudo);
      if (!id.startsWith(`\0${MESSAGES}`)) return null;
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.json')) this.addWatchFile(path.join(folder, name));
      return moduleOf(id.slice(1 + MESSAGES.length));
    },
  };
}
