/** Chime and speech made of what the browser has. */
import { speaking } from '../../content/strings/speaking.ts';
import { createChime, type Chime } from './chime.ts';
import { createSpeech, type Speech } from './speech.ts';

export const chimeHere = (): Chime => createChime(() => new AudioContext());

/** Speaks words of the movements, and what is said in one piece with them. */
export const speechHere = (): Speech =>
  createSpeech({
    synth: () => speechSynthesis,
    utter: (words) => new SpeechSynthesisUtterance(words),
    language: () => speaking().content.movements,
  });
