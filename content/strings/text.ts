/** The one way to a shown string: its key in the catalogue, and the values its message needs. */
import type catalogue from './en-GB.json';
import type healthCatalogue from './health/en-GB.json';
import { keptApart } from './isolate.ts';
import { messagesOf, speaking, type ContentPart } from './speaking.ts';
import { ENGLISH, languageOf } from './languages.ts';
import { partOfWord } from './spoken.ts';

export type MessageKey = keyof typeof catalogue;
/** Words that belong to health text, and are shown in its language: `Stop if`, a dose, what a movement needs. */
export type HealthKey = keyof typeof healthCatalogue;
export type MessageArgs = Readonly<Record<string, string | number>>;

/** Says a message of the interface: in its language, or beside a part of the content. */
export type Say = (key: MessageKey, args?: MessageArgs) => string;

function say(tag: string, key: string, args?: MessageArgs, shown = true): string {
  const message = messagesOf(tag)[key] ?? messagesOf(ENGLISH)[key];
  if (message === undefined) throw new Error(`Message "${key}" is not in the catalogue`);
  try {
    return message(args && shown ? keptApart(args, languageOf(tag).direction) : args);
  } catch (cause) {
    throw new Error(`Message "${key}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * The message of `key` in the interface's language.
 * @throws Error that names the key when the message is missing or an argument it needs was not given.
 */
export const text: Say = (key, args) => say(speaking().tag, key, args);

/** The same with its values as they were given: where it names a file, or where they are marked as another language. */
export const plainText: Say = (key, args) => say(speaking().tag, key, args, false);

/**
 * The message of `key` in the language of the content around it: no machine has translated it.
 * @throws Error as `text` does.
 */
export const healthText = (key: HealthKey, args?: MessageArgs): string =>
  say(speaking().content[partOfWord(key)], key, args);

/** An interface message in the language of a part of the content: spoken or printed in one piece with it. */
export const textBeside = (part: ContentPart, key: MessageKey, args?: MessageArgs): string =>
  say(speaking().content[part], key, args);
