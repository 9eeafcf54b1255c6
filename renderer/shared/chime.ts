/** A soft bell, made by the computer itself: no file, never longer than six tenths of a second. */

export type ChimeKind = 'movement' | 'side' | 'end';

export type Chime = {
  /** Rings; a computer that cannot make a sound stays silent. */
  readonly ring: (kind: ChimeKind) => void;
};

/** Pitches in hertz, one after the other: up for a movement, one for the other side, down for the end. */
const tones: Readonly<Record<ChimeKind, readonly number[]>> = {
  movement: [659.25, 880],
  side: [880],
  end: [880, 659.25],
};

/** Seconds: from one tone to the next, until a tone is at its loudest, and until it has died away. */
const APART_S = 0.14;
const RISE_S = 0.012;
const TONE_S = 0.44;

/** A bell's own tone and a faint one above it. */
const partials = [
  { times: 1, loud: 0.11 },
  { times: 2, loud: 0.025 },
];

/** The context is made for a ring and closed after it: in between nothing of the sound system is held. */
export function createChime(makeContext: () => AudioContext): Chime {
  let open: AudioContext | null = null;
  let lastEndsAt = 0;

  function tone(context: AudioContext, pitch: number, loud: number, at: number): void {
    const source = context.createOscillator();
    const volume = context.createGain();
    source.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loud, at + RISE_S);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + TONE_S);
    source.connect(volume).connect(context.destination);
    source.start(at);
    source.stop(at + TONE_S);
    lastEndsAt = at + TONE_S;
    source.onended = () => {
      if (open !== context || context.currentTime < lastEndsAt) return; // another still sounds
      open = null;
      void context.close();
    };
  }

  return {
    ring(kind) {
      try {
        const context = (open ??= makeContext());
        tones[kind].forEach((pitch, index) => {
          const at = context.currentTime + index * APART_S;
          for (const { times, loud } of partials) tone(context, pitch * times, loud, at);
        });
      } catch {
        open = null; // no sound system
      }
    },
  };
}
