/** Speaks the person's language, or the system's, in everything that main says and in every window. */
import { languages } from '../content/strings/languages.ts';
import {
  speak,
  speaking,
  speakingEnglish,
  whenLanguageChanges,
  type ContentPart,
  type Speaking,
} from '../content/strings/speaking.ts';
import { chooseLanguage } from './core/language.ts';
import type { Languages } from './ports.ts';

export type LanguageNeeds = {
  /** What the system prefers, best first, as BCP 47 tags. */
  readonly system: () => readonly string[];
  /** Reads the translation of the content and says which parts may be shown in it; left out: none. */
  readonly translated?: (tag: string) => Promise<readonly ContentPart[]>;
  /** The words of a language, or its translation of the content, could not be read; what there is goes on. */
  readonly failed: (why: string, cause: unknown) => void;
};

export function languageSpeaker({ system, translated, failed }: LanguageNeeds): Languages {
  let asked = 0;
  let underWay = 0;

  /** Each part of the content in the interface's language where it has a checked translation, else in English. */
  async function contentFor(tag: string): Promise<Speaking['content']> {
    const content = { ...speakingEnglish.content };
    try {
      for (const part of (await translated?.(tag)) ?? []) content[part] = tag;
    } catch (cause) {
      failed(`the translation of the content in ${tag} could not be read`, cause);
    }
    return content;
  }

  async function follow(chosen: string): Promise<void> {
    asked += 1;
    const mine = asked;
    underWay += 1;
    const language = chooseLanguage(chosen, system(), languages);
    try {
      const next: Speaking = { ...language, content: await contentFor(language.tag) };
      const unchanged = underWay === 1 && JSON.stringify(next) === JSON.stringify(speaking());
      if (mine === asked && !unchanged) await speak(next);
    } catch (cause) {
      failed(`language ${language.tag} could not be read`, cause);
    } finally {
      underWay -= 1;
    }
  }

  return { follow, listen: whenLanguageChanges };
}
