// @vitest-environment happy-dom
/** The loop behind figures that move: nothing is drawn any more once it was stopped, however far the page was behind. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pictureMs, runFrames } from '../../renderer/figure/frame-loop.ts';

const FPS = 25;
let waiting: Map<number, FrameRequestCallback>;

/** The page gets round to drawing what was asked for so far. */
function drawsNow(): void {
  const asked = [...waiting.values()];
  waiting.clear();
  for (const each of asked) each(performance.now());
}

beforeEach(() => {
  vi.useFakeTimers();
  waiting = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    last += 1;
    waiting.set(last, call);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('draws picture after picture, and sleeps while nothing changes', () => {
  const frame = vi.fn((playedMs: number) => (playedMs > 0 ? 10_000 : 0));
  const stop = runFrames(FPS, frame);
  drawsNow();
  vi.advanceTimersByTime(pictureMs(FPS));
  drawsNow();
  expect(frame.mock.calls).toEqual([[0], [pictureMs(FPS)]]);
  vi.advanceTimersByTime(9000);
  expect(waiting.size).toBe(0);
  stop();
});

it('draws nothing after it was stopped while the page was several pictures behind', () => {
  const frame = vi.fn(() => 0);
  const stop = runFrames(FPS, frame);
  drawsNow();
  vi.advanceTimersByTime(5 * pictureMs(FPS));
  expect(waiting.size, 'one picture is enough, however late it is').toBe(1);
  stop();
  drawsNow();
  vi.advanceTimersByTime(5 * pictureMs(FPS));
  drawsNow();
  expect(frame).toHaveBeenCalledTimes(1);
});
