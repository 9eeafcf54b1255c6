/** A question to main that is asked again whenever what its answer depends on has changed. */
import { Answer } from '../shared/answer.svelte.ts';

/** Called while a component is made; `dependsOn` gives a plain value, such as the country in the settings. */
export function answerFor<T>(ask: () => Promise<T>, dependsOn: () => unknown): Answer<T> {
  const answer = new Answer(ask);
  let askedFor = dependsOn();
  $effect(() => {
    const now = dependsOn();
    if (now === askedFor) return;
    askedFor = now;
    void answer.again();
  });
  return answer;
}
