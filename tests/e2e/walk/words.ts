/** What the interface says in the language of a walk: controls are found by these words, never by typed ones. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import MessageFormat from '@messageformat/core';
import * as v from 'valibot';
import { isolateValues, keptApart } from '../../../content/strings/isolate.ts';
import type { MessageArgs, MessageKey } from '../../../content/strings/text.ts';
import { root } from '../desktop/app.ts';

export type Words = {
  /** The message of `key`. */
  readonly say: (key: MessageKey, args?: MessageArgs) => string;
  /** Any text that contains the message of `key`, whatever its missing arguments are. */
  readonly like: (key: MessageKey, args?: MessageArgs) => RegExp;
};

/** Stands for an argument that is not known; no message has it. */
const ANYTHING = '\u{e000}';

const catalogueOf = (language: string): unknown =>
  JSON.parse(readFileSync(path.join(root, `content/strings/${language}.json`), 'utf8'));

/** The words of a language, from its catalogue. */
export function wordsOf(
  language = 'en-GB',
  catalogue = catalogueOf(language),
  direction: 'ltr' | 'rtl' = language === 'ur' ? 'rtl' : 'ltr',
): Words {
  const messages = v.parse(v.record(v.string(), v.string()), catalogue);
  const format = new MessageFormat(language);
  isolateValues(); // as windows do
  const say = (key: MessageKey, args: MessageArgs): string => {
    const message = messages[key];
    if (message === undefined) throw new Error(`"${key}" is not in the catalogue of ${language}`);
    return format.compile(message)(args);
  };
  return {
    say: (key, args = {}) => say(key, keptApart(args, direction)),
    like(key, args = {}) {
      const known = keptApart(args, direction);
      const some: MessageArgs = new Proxy(known, { get: (given, name: string) => given[name] ?? ANYTHING });
      const parts = say(key, some).split(ANYTHING);
      return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*'));
    },
  };
}
