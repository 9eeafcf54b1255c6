/** A question to main that is asked again whenever what its answer depends on, or the content's language, has changed. */
import { speaking } from '../../content/strings/speaking.ts';
import { Answer } from '../shared/answer.svelte.ts';

/** Called while a component is made; `dependsOn` gives a plain value, such as the country in the settings. */
export function answerFor<T>(ask: () => Promise<T>, dependsOn: () => unknown): Answer<T> {
  const answer = new Answer(ask);
  const languages = (): string => JSON.stringify(speaking().content);
  let askedFor = dependsOn();
  let askedIn = languages();
  $effect(() => {
    const now = dependsOn();
    const spoken = languages();
    if (now === askedFor && spoken === askedIn) return;
    askedFor = now;
    askedIn = spoken;
    void answer.again();
  });
  return answer;
}
