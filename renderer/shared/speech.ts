/** Words spoken by a voice of this computer, never by one that would send them anywhere. */

export type Speech = {
  /** After what is being said already. Nothing is heard where there is no voice. */
  readonly say: (words: string) => void;
  /** Silent at once, and nothing more of what was to come. */
  readonly stop: () => void;
  /** Silent, and no longer listening for voices that come late. */
  readonly end: () => void;
};

export type Synth = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

export type SpeechNeeds = {
  /** Asked for only once something is to be said: until then the system's speech is not touched. */
  readonly synth: () => Synth;
  readonly utter: (words: string) => SpeechSynthesisUtterance;
};

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** A local voice: British English before any English, before the system's own. Null: there is none. */
export function chooseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const local = voices.filter(({ localService }) => localService);
  const speaks = (start: string) => (voice: V) =>
    voice.lang.replace('_', '-').toLowerCase().startsWith(start);
  return (
    local.find(speaks('en-gb')) ??
    local.find(speaks('en')) ??
    local.find((voice) => voice.default) ??
    local[0] ??
    null
  );
}

export function createSpeech({ synth, utter }: SpeechNeeds): Speech {
  let used: Synth | null = null;
  /** What could not be said yet: voices may come late, and only the newest words are still true then. */
  let waiting: string | null = null;

  function sayLate(): void {
    const words = waiting;
    waiting = null;
    if (words !== null) speech.say(words);
  }

  function begin(): Synth {
    const found = synth();
    found.addEventListener('voiceschanged', sayLate);
    return found;
  }

  const speech: Speech = {
    say(words) {
      used ??= begin();
      const voice = chooseVoice(used.getVoices());
      if (voice === null) {
        waiting = words;
        return;
      }
      const utterance = utter(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      used.speak(utterance);
    },
    stop() {
      waiting = null;
      used?.cancel();
    },
    end() {
      speech.stop();
      used?.removeEventListener('voiceschanged', sayLate);
    },
  };
  return speech;
}
