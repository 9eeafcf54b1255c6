/** Whether this computer has a voice for spoken steps. The system's speech is asked only once the person wants it. */
import { speaking } from '../../../content/strings/speaking.ts';
import { chooseVoice, type Synth } from '../../shared/speech.ts';

/** Voices may come late; after this long there are none, until they come all the same. */
const LATE_MS = 3000;

type VoicesSynth = Pick<Synth, 'getVoices' | 'addEventListener' | 'removeEventListener'>;

export class Voices {
  /** Null: not asked, or not known yet. */
  found = $state<boolean | null>(null);
  readonly #synth: () => VoicesSynth;
  #asked = false;
  #stop: () => void = () => undefined;

  constructor(synth: () => VoicesSynth) {
    this.#synth = synth;
  }

  /** Looks for a voice, once. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    const synth = this.#synth();
    const isThere = (): boolean => chooseVoice(synth.getVoices(), speaking().content.movements) !== null;
    const look = (): void => {
      if (isThere()) this.found = true;
    };
    synth.addEventListener('voiceschanged', look);
    look();
    const late = setTimeout(() => (this.found = isThere()), LATE_MS);
    this.#stop = () => {
      synth.removeEventListener('voiceschanged', look);
      clearTimeout(late);
    };
  }

  /** Listens no longer. */
  stop(): void {
    this.#stop();
  }
}
