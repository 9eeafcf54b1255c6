// @vitest-environment happy-dom
/** A figure that plays while it is told to: it costs nothing otherwise, and comes back to its still picture. */
import { cleanup, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PlayingFigure from '../../renderer/main/routines/PlayingFigure.svelte';
import { placeAtTime, stillEndsAt } from '../../renderer/figure/motion.ts';
import { movements } from './figure-samples.ts';

const [movement] = movements;
if (!movement) throw new Error('no movement to play');
const outline = (root: Element): string =>
  [...root.querySelectorAll('g path')].map((path) => path.getAttribute('d') ?? '').join('');

async function play(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] as const),
    ],
  });
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('has nothing to do until it plays, and nothing after', async () => {
  const { container, rerender } = render(PlayingFigure, { movement, label: '', playing: false });
  await tick();
  const still = outline(container);
  await play(2000);
  expect(outline(container)).toBe(still);
  expect(vi.getTimerCount()).toBe(0);
  await rerender({ playing: true });
  await play(1000);
  expect(outline(container)).not.toBe(still);
  await rerender({ playing: false });
  await tick();
  expect(outline(container)).toBe(still);
  expect(vi.getTimerCount()).toBe(0);
});

it('sets out from the picture that it shows', () => {
  for (const one of movements) {
    expect(placeAtTime(one, stillEndsAt(one)), one.id).toMatchObject({ from: one.still, t: 0 });
  }
});
