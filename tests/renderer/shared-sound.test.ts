/** Chime and speech: what is asked of the sound system and of the speech service, and when nothing is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Voices } from '../../renderer/main/settings/voices.svelte.ts';
import { createChime } from '../../renderer/shared/chime.ts';
import { chooseVoice, createSpeech, type Synth } from '../../renderer/shared/speech.ts';

type Tone = { pitch: number; at: number; end: number; onended: (() => void) | null };

/** A sound system whose time a test lets pass. */
function soundSystem() {
  const tones: Tone[] = [];
  const state = { made: 0, closed: 0, now: 0 };
  const makeContext = (): AudioContext => {
    state.made += 1;
    const gain = {
      setValueAtTime: vi.fn(),
      linearRampToValueAtTime: vi.fn(),
      exponentialRampToValueAtTime: vi.fn(),
    };
    const volume = { gain, connect: (to: unknown) => to };
    const context = {
      get currentTime() {
        return state.now;
      },
      destination: {},
      createGain: () => volume,
      createOscillator: () => {
        const tone: Tone = { pitch: 0, at: 0, end: 0, onended: null };
        tones.push(tone);
        return {
          frequency: {
            set value(pitch: number) {
              tone.pitch = pitch;
            },
          },
          connect: () => volume,
          start: (at: number) => (tone.at = at),
          stop: (end: number) => (tone.end = end),
          set onended(ended: () => void) {
            tone.onended = ended;
          },
        };
      },
      close: () => {
        state.closed += 1;
        return Promise.resolve();
      },
    };
    return context as unknown as AudioContext; // no more of it is used
  };
  const passes = (seconds: number): void => {
    state.now += seconds;
    for (const tone of tones) if (tone.end <= state.now) tone.onended?.();
  };
  return { tones, state, makeContext, passes };
}

describe('the chime', () => {
  it.each([
    ['movement', [659.25, 880]],
    ['side', [880]],
    ['end', [880, 659.25]],
  ] as const)('of a %s is soft and over within 0.6 s; then the sound system is let go', (kind, pitches) => {
    const { tones, state, makeContext, passes } = soundSystem();
    createChime(makeContext).ring(kind);
    expect([...new Set(tones.map(({ pitch }) => pitch))].filter((pitch) => pitch < 1000)).toEqual(pitches);
    expect(Math.max(...tones.map(({ end }) => end))).toBeLessThanOrEqual(0.6);
    expect(state).toMatchObject({ made: 1, closed: 0 });
    passes(0.6);
    expect(state.closed).toBe(1);
  });

  it('opens no second sound system for a ring inside another, and closes it after the last', () => {
    const { state, makeContext, passes } = soundSystem();
    const chime = createChime(makeContext);
    expect(state.made).toBe(0);
    chime.ring('movement');
    passes(0.3);
    chime.ring('side');
    passes(0.28); // the first has died away
    expect(state).toMatchObject({ made: 1, closed: 0 });
    passes(0.3);
    expect(state.closed).toBe(1);
    chime.ring('end');
    expect(state.made).toBe(2);
  });

  it('stays silent where no sound can be made', () => {
    const chime = createChime(() => {
      throw new Error('no sound system');
    });
    expect(() => chime.ring('end')).not.toThrow();
  });
});

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  ...{ lang, name: lang, voiceURI: lang, localService: true, default: false },
  ...more,
});

describe('the voice', () => {
  it('is local: British English, else English, else the system’s own; a remote one never', () => {
    const german = voice('de-DE', { default: true });
    const american = voice('en_US');
    const british = voice('en-GB');
    const remote = voice('en-GB', { localService: false });
    expect(chooseVoice([remote, german, american, british], 'en-GB')).toBe(british);
    expect(chooseVoice([remote, german, american], 'en-GB')).toBe(american);
    expect(chooseVoice([remote, voice('fr-FR'), german], 'en-GB')).toBe(german);
    expect(chooseVoice([voice('fr-FR')], 'en-GB')?.lang).toBe('fr-FR');
    expect(chooseVoice([remote], 'en-GB')).toBeNull();
  });

  it('is one of the language of the words', () => {
    const [polish, austrian, british] = [voice('pl_PL'), voice('de-AT'), voice('en-GB', { default: true })];
    expect(chooseVoice([british, austrian, polish], 'pl')).toBe(polish);
    expect(chooseVoice([british, austrian, polish], 'de')).toBe(austrian);
    expect(chooseVoice([british, austrian], 'd')).toBe(british); // the beginning of a tag is no language
  });
});

/** A speech service with these voices; `come` brings others. */
function service(voices: SpeechSynthesisVoice[], language = 'en-GB') {
  const told: string[] = [];
  let changed: () => void = () => undefined;
  const synth = {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => told.push(`${utterance.lang}: ${utterance.text}`),
    cancel: () => told.push('cancel'),
    addEventListener: (_name: string, listener: () => void) => (changed = listener),
    removeEventListener: () => (changed = () => undefined),
  } as unknown as Synth; // no more of it is used
  const asked = vi.fn(() => synth);
  const utter = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  const come = (...others: SpeechSynthesisVoice[]): void => {
    voices.push(...others);
    changed();
  };
  return { told, asked, speech: createSpeech({ synth: asked, utter, language: () => language }), come };
}

describe('speech', () => {
  it('says words in their order, in the language of its voice', () => {
    const { speech, told } = service([voice('en-GB')]);
    speech.say('Sit tall.');
    speech.say('Turn slowly.');
    speech.stop();
    expect(told).toEqual(['en-GB: Sit tall.', 'en-GB: Turn slowly.', 'cancel']);
  });

  it('says them in the voice of their language, though the system’s own is another', () => {
    const { speech, told } = service([voice('en-GB', { default: true }), voice('cy-GB')], 'cy');
    speech.say('Eisteddwch yn dal.');
    expect(told).toEqual(['cy-GB: Eisteddwch yn dal.']);
  });

  it('does not touch the speech service before there is something to say', () => {
    const { speech, asked } = service([]);
    speech.stop();
    expect(asked).not.toHaveBeenCalled();
  });

  it('with a voice that comes late says the newest words, unless they are no longer wanted', () => {
    const late = service([]);
    late.speech.say('Sit tall.');
    late.speech.say('Turn slowly.');
    late.come(voice('en-GB'));
    late.come(voice('en-US'));
    expect(late.told).toEqual(['en-GB: Turn slowly.']);

    const stopped = service([]);
    stopped.speech.say('Sit tall.');
    stopped.speech.stop();
    stopped.come(voice('en-GB'));
    expect(stopped.told).toEqual(['cancel']);
  });

  it('listens no longer once it has ended', () => {
    const { speech, told, come } = service([]);
    speech.say('Sit tall.');
    speech.end();
    speech.say('Turn slowly.');
    come(voice('en-GB'));
    expect(told).toEqual(['cancel']);
  });
});

describe('whether there is a voice', () => {
  afterEach(() => vi.useRealTimers());

  function voicesOf(list: SpeechSynthesisVoice[]) {
    vi.useFakeTimers();
    let changed: () => void = () => undefined;
    const asked = vi.fn(() => ({
      getVoices: () => list,
      addEventListener: (_name: string, listener: EventListenerOrEventListenerObject) =>
        (changed = listener as () => void),
      removeEventListener: () => (changed = () => undefined),
    }));
    const voices = new Voices(asked);
    return { asked, voices, come: () => (list.push(voice('en-GB')), changed()) };
  }

  it('is not asked before it is wanted, and then once', () => {
    const { asked, voices } = voicesOf([voice('en-GB')]);
    expect([voices.found, asked.mock.calls.length]).toEqual([null, 0]);
    voices.ask();
    voices.ask();
    expect([voices.found, asked.mock.calls.length]).toEqual([true, 1]);
  });

  it('is no after a while, until one comes all the same', () => {
    const { voices, come } = voicesOf([]);
    voices.ask();
    expect(voices.found).toBeNull();
    vi.advanceTimersByTime(3000);
    expect(voices.found).toBe(false);
    come();
    expect(voices.found).toBe(true);
  });

  it('is looked for no longer once the page is left', () => {
    const { voices, come } = voicesOf([]);
    voices.ask();
    voices.stop();
    come();
    vi.advanceTimersByTime(3000);
    expect(voices.found).toBeNull();
  });
});
