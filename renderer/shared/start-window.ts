/** Starts a window: its language first, then its page; both follow the language from then on. */
import { speak, type Speaking } from '../../content/strings/speaking.ts';
import './base.css';
import './language.svelte.ts';
import type { Listen } from './live.svelte.ts';

export type WindowStart = {
  readonly language: Listen<Speaking>;
  /** The document's title, unless each page of the window sets its own. */
  readonly title?: () => string;
  /** Called once, when the words are there. */
  readonly show: () => void;
};

export function startWindow({ language, title, show }: WindowStart): void {
  let shown = false;
  const begin = (): void => {
    if (title) document.title = title();
    if (!shown) show();
    shown = true;
  };
  language((next) => {
    speak(next)
      .then(() => {
        document.documentElement.lang = next.tag;
        document.documentElement.dir = next.direction;
      })
      .catch((cause: unknown) => reportError(cause)) // it goes on in the language before
      .finally(begin);
  });
}
