/** The one way to a shown string: its key in the catalogue, and the values its message needs. */
import messages from 'virtual:messages';
import type catalogue from './en-GB.json';

export type MessageKey = keyof typeof catalogue;
export type MessageArgs = Readonly<Record<string, string | number>>;

/**
 * The message of `key` in British English.
 * @throws Error that names the key when the message is missing or an argument it needs was not given.
 */
export function text(key: MessageKey, args?: MessageArgs): string {
  const message = messages[key];
  if (message === undefined) throw new Error(`Message "${key}" is not in the catalogue`);
  try {
    return message(args);
  } catch (cause) {
    throw new Error(`Message "${key}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
