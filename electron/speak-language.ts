/** Speaks the person's language, or the system's, in everything that main says and in every window. */
import { languages } from '../content/strings/languages.ts';
import {
  speak,
  speaking,
  speakingEnglish,
  whenLanguageChanges,
  type Speaking,
} from '../content/strings/speaking.ts';
import { chooseLanguage } from './core/language.ts';
import type { Languages } from './ports.ts';

export type LanguageNeeds = {
  /** What the system prefers, best first, as BCP 47 tags. */
  readonly system: () => readonly string[];
  /** The words of a language could not be read; what was spoken before goes on. */
  readonly failed: (why: string, cause: unknown) => void;
};

export function languageSpeaker({ system, failed }: LanguageNeeds): Languages {
  return {
    async follow(chosen) {
      const next: Speaking = {
        ...chooseLanguage(chosen, system(), languages),
        content: speakingEnglish.content,
      };
      if (JSON.stringify(next) === JSON.stringify(speaking())) return;
      try {
        await speak(next);
      } catch (cause) {
        failed(`language ${next.tag} could not be read`, cause);
      }
    },
    listen: whenLanguageChanges,
  };
}
