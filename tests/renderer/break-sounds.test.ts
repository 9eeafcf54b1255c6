/** When a break is heard, and how it is told to breathe: nothing unless it is wanted, and words of the steps alone. */
import { describe, expect, it } from 'vitest';
import { breatheNow, hasBreathing } from '../../renderer/break/breathe.ts';
import { breakSounds } from '../../renderer/break/sounds.ts';

const wanted = { chime: true, speakSteps: true, paused: false };
const item = [{ say: 'item' }] as const;
const step = [{ say: 'step', index: 0 }] as const;
const side = [{ say: 'side', side: 'right' }] as const;

function heard() {
  const told: string[] = [];
  const sounds = breakSounds(
    { ring: (kind) => told.push(`chime ${kind}`) },
    { say: (words) => told.push(words), stop: () => told.push('silence'), end: () => undefined },
  );
  return { told, sounds };
}

describe('what is heard of a break', () => {
  it('is nothing unless it is wanted', () => {
    const { told, sounds } = heard();
    sounds.follow({ chime: false, speakSteps: false, paused: false });
    sounds.news([...item, ...side], 'Turn.');
    sounds.say('Turn.');
    sounds.jumped();
    sounds.over('finished', 'Over.');
    expect(told).toEqual([]);
  });

  it('is a chime when a movement begins, when the side changes and at the end, once each', () => {
    const { told, sounds } = heard();
    sounds.follow({ ...wanted, speakSteps: false });
    sounds.news([...item, ...step, { say: 'side', side: 'left' }], 'Turn.');
    sounds.news(step, 'Hold.');
    sounds.news(side, 'Right side.');
    sounds.over('finished', 'Over.');
    sounds.over('finished', 'Over.');
    expect(told).toEqual(['chime movement', 'chime side', 'chime end']);
  });

  it('is each step in its order; a new movement cuts off what was still to be said', () => {
    const { told, sounds } = heard();
    sounds.follow({ ...wanted, chime: false });
    sounds.news(item, 'One.');
    sounds.news(step, 'Two.');
    sounds.news(item, 'Three.');
    sounds.over('finished', 'Over.');
    expect(told).toEqual(['One.', 'Two.', 'silence', 'Three.', 'silence', 'Over.']);
  });

  it('stops at a pause, a jump, an end and when it is switched off, and is silent meanwhile', () => {
    const { told, sounds } = heard();
    sounds.follow({ ...wanted, chime: false });
    sounds.news(step, 'One.');
    sounds.follow({ ...wanted, chime: false, paused: true });
    sounds.news(item, 'Two.');
    sounds.say('Three.');
    sounds.follow({ ...wanted, chime: false });
    sounds.news(step, 'Four.');
    sounds.jumped();
    sounds.jumped();
    sounds.news(step, 'Five.');
    sounds.follow({ chime: false, speakSteps: false, paused: false });
    sounds.follow({ ...wanted, chime: false });
    sounds.news(step, 'Six.');
    sounds.over('ended', 'Over.');
    expect(told).toEqual([...['One.', 'silence', 'Four.', 'silence', 'Five.', 'silence', 'Six.', 'silence']]);
  });
});

describe('breathing words', () => {
  const steps = [
    { breath: null },
    { breath: 'Breathe out.' },
    { breath: 'Then breathe in, and lift your chest.' },
  ];

  it('are those of the steps that apply now', () => {
    expect(breatheNow({ steps }, [1])).toBe('Breathe out.');
    expect(breatheNow({ steps }, [2])).toBe('Then breathe in, and lift your chest.');
    expect(breatheNow({ steps }, [0, 1])).toBe('Breathe out.');
    expect(breatheNow({ steps }, [0])).toBeNull();
    expect(breatheNow({ steps }, [])).toBeNull();
  });

  it('have room only where some step has them', () => {
    expect(hasBreathing({ steps })).toBe(true);
    expect(hasBreathing({ steps: steps.slice(0, 1) })).toBe(false);
  });
});
