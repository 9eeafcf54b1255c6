/** Whether this computer has a voice for spoken steps. The system's speech is asked only once the person wants it. */
import { chooseVoice, type Synth } from '../../shared/speech.ts';

/** Voices may come late; after this long there are none, until they come all the same. */
const LATE_MS = 3000;

export class Voices {
  /** Null: not asked, or not known yet. */
  found = $state<boolean | null>(null);
  readonly #synth: () => Pick<Synth, 'getVoices' | 'addEventListener'>;
  #asked = false;

  constructor(synth: () => Pick<Synth, 'getVoices' | 'addEventListener'>) {
    this.#synth = synth;
  }

  /** Looks for a voice, once. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    const synth = this.#synth();
    const isThere = (): boolean => chooseVoice(synth.getVoices()) !== null;
    const look = (): void => {
      if (isThere()) this.found = true;
    };
    synth.addEventListener('voiceschanged', look);
    look();
    setTimeout(() => (this.found = isThere()), LATE_MS);
  }
}
