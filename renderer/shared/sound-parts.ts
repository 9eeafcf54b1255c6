/** Chime and speech made of what the browser has. */
import { createChime, type Chime } from './chime.ts';
import { createSpeech, type Speech } from './speech.ts';

export const chimeHere = (): Chime => createChime(() => new AudioContext());

export const speechHere = (): Speech =>
  createSpeech({ synth: () => speechSynthesis, utter: (words) => new SpeechSynthesisUtterance(words) });
