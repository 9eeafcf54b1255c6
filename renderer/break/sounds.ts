/** What is heard of a break where the person has switched it on: a chime at its turns, and its steps. Else nothing. */
import type { BreakOutcome } from '../../electron/core/history.ts';
import type { Chime } from '../shared/chime.ts';
import type { Speech } from '../shared/speech.ts';
import type { Announcement } from './announce.ts';
import type { RunningBreak } from './moment.ts';

type Wanted = Pick<RunningBreak, 'chime' | 'speakSteps' | 'paused'>;

const nothing: Wanted = { chime: false, speakSteps: false, paused: false };

export type BreakSounds = {
  /** Follows what is wanted: speech that is switched off, or a pause, is silent at once. */
  readonly follow: (wanted: Wanted) => void;
  /** Something is new in the break; `words` are the ones that a screen reader is told. */
  readonly news: (news: readonly Announcement[], words: string) => void;
  /** Words by themselves. */
  readonly say: (words: string) => void;
  /** The person goes elsewhere in the break: what is being said is of the place before. */
  readonly jumped: () => void;
  readonly over: (outcome: BreakOutcome, words: string) => void;
};

export function breakSounds(chime: Chime, speech: Speech): BreakSounds {
  let wanted = nothing;
  let speaking = false;

  function silence(): void {
    if (speaking) speech.stop();
    speaking = false;
  }

  function say(words: string): void {
    if (!wanted.speakSteps || wanted.paused || words === '') return;
    speaking = true;
    speech.say(words);
  }

  return {
    follow(now) {
      wanted = now;
      if (!now.speakSteps || now.paused) silence();
    },
    news(news, words) {
      if (wanted.paused) return;
      const isNew = news.some((each) => each.say === 'item');
      if (wanted.chime && isNew) chime.ring('movement');
      else if (wanted.chime && news.some((each) => each.say === 'side')) chime.ring('side');
      if (isNew) silence(); // the movement before is over, whatever was still to be said of it
      say(words);
    },
    say,
    jumped: silence,
    over(outcome, words) {
      silence();
      if (outcome === 'finished') {
        if (wanted.chime) chime.ring('end');
        say(words);
      }
      wanted = nothing; // the end is told once
    },
  };
}
