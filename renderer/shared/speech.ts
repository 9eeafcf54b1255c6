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
  /** The language of the words, at that moment, as a BCP 47 tag. */
  readonly language: () => string;
};

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * A local voice for words in `tag`, such as `en-GB`: one of that country before any of that language, before the
 * system's own. Null: there is none.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], tag: string): V | null {
  const local = voices.filter(({ localService }) => localService);
  const wanted = tag.toLowerCase();
  const tagOf = (voice: V): string => voice.lang.replaceAll('_', '-').toLowerCase();
  return (
    local.find((voice) => tagOf(voice) === wanted || tagOf(voice).startsWith(`${wanted}-`)) ??
    local.find((voice) => tagOf(voice).split('-')[0] === wanted.split('-')[0]) ??
    local.find((voice) => voice.default) ??
    local[0] ??
    null
  );
}

export function createSpeech({ synth, utter, language }: SpeechNeeds): Speech {
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
      const voice = chooseVoice(used.getVoices(), language());
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
