/** The break window's words, keys and choice of drawing speed. */
import { describe, expect, it, vi } from 'vitest';
import { keyMeaning } from '../../renderer/break/keys.ts';
import { clockText, countWords, progressWords, timeLeftWords } from '../../renderer/break/words.ts';
import { fpsOf } from '../../renderer/figure/fps.ts';
import { running } from './break-fixture.ts';

const { items } = running();
const beat = {
  kind: 'hold',
  item: 1,
  startMs: 0,
  ms: 1000,
  rep: 2,
  of: 5,
  set: 1,
  sets: 1,
  side: null,
} as const;

describe('the words of a break', () => {
  it('counts holds, moves and returns, and leaves a single one uncounted', () => {
    expect(countWords(beat)).toBe('Hold, 2 of 5');
    expect(countWords({ ...beat, kind: 'move' })).toBe('Move, 2 of 5');
    expect(countWords({ ...beat, kind: 'return' })).toBe('Come back, 2 of 5');
    expect(countWords({ ...beat, rep: 1, of: 1 })).toBe('Hold');
    expect(countWords({ ...beat, set: 2, sets: 2 })).toBe('Hold, 2 of 5, set 2 of 2');
    expect(countWords({ ...beat, kind: 'ready', rep: 0, of: 0 })).toBe('Get ready');
    expect(countWords({ ...beat, kind: 'rest', rep: 0, of: 0 })).toBe('Rest');
  });

  it('counts movements without the opener', () => {
    expect(progressWords(items, 0)).toBe('First, change position');
    expect(progressWords(items, 1)).toBe('Movement 1 of 1');
  });

  it('tells the time left in digits and in words', () => {
    expect(clockText(65)).toBe('1:05');
    expect(clockText(9)).toBe('0:09');
    expect(timeLeftWords(61)).toBe('1 minute 1 second left');
    expect(timeLeftWords(30)).toBe('30 seconds left');
  });
});

describe('keys', () => {
  const key = (name: string, onControl = false, change: object = {}, direction: 'ltr' | 'rtl' = 'ltr') =>
    keyMeaning(
      { key: name, altKey: false, ctrlKey: false, metaKey: false, repeat: false, ...change },
      onControl,
      direction,
    );

  it('Escape ends from anywhere', () => {
    expect(key('Escape')).toBe('end');
    expect(key('Escape', true)).toBe('end');
  });
  it('the space bar pauses, but on a control it belongs to the control', () => {
    expect(key(' ')).toBe('pauseOrResume');
    expect(key(' ', true)).toBeNull();
  });
  it('arrows go back and on, F1 opens the help page, other keys mean nothing', () => {
    expect([key('ArrowLeft'), key('ArrowRight'), key('F1'), key('a')]).toEqual([
      ...['previous', 'next', 'help', null],
    ]);
  });
  it('arrows lead the way that the buttons point where words run from right to left', () => {
    expect([key('ArrowLeft', false, {}, 'rtl'), key('ArrowRight', false, {}, 'rtl')]).toEqual([
      ...['next', 'previous'],
    ]);
  });
  it('a held key or one with a modifier means nothing', () => {
    expect(key('ArrowRight', false, { repeat: true })).toBeNull();
    expect(key('ArrowLeft', false, { altKey: true })).toBeNull();
  });
});

describe('drawing speed', () => {
  const canvas = (context: unknown) => ({ getContext: () => context }) as unknown as HTMLCanvasElement;

  it('is 15 without a graphics processor and 30 with one, whose context is given back', () => {
    const loseContext = vi.fn();
    expect(fpsOf(canvas(null))).toBe(15);
    expect(fpsOf(canvas({ getExtension: () => ({ loseContext }) }))).toBe(30);
    expect(loseContext).toHaveBeenCalledOnce();
  });
});
