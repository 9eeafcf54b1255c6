// @vitest-environment happy-dom
/** The break window's clock: runs on between views, stops when paused or hidden, and never past the plan. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakClock } from '../../renderer/break/break-clock.svelte.ts';
import { running } from './break-fixture.ts';

let hidden = false;
const setHidden = (value: boolean): void => {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the break clock', () => {
  let clock: BreakClock;

  beforeEach(() => {
    vi.useFakeTimers();
    hidden = false;
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    clock = new BreakClock(30);
  });
  afterEach(() => {
    clock.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('runs on from the position that main sent', async () => {
    clock.show(running({ atMs: 9_000 }));
    expect(clock.secondsLeft).toBe(1);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(clock.item?.id).toBe('turn');
    expect(clock.beat?.kind).toBe('ready');
    await vi.advanceTimersByTimeAsync(2_400);
    expect(clock.place).toMatchObject({ from: 0, to: 1 });
    expect(clock.place.t).toBeCloseTo(0.5, 1);
    expect(clock.place.t).toBeGreaterThan(0);
  });

  it('stands still while paused, with no timer left', async () => {
    clock.show(running({ atMs: 13_500, paused: true }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.beat).toMatchObject({ kind: 'hold', rep: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing while hidden, and is then where it would have been', async () => {
    clock.show(running({ atMs: 12_000 }));
    await vi.advanceTimersByTimeAsync(100);
    setHidden(true);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    setHidden(false);
    await vi.advanceTimersByTimeAsync(50);
    expect(clock.beat).toMatchObject({ kind: 'move', side: 'right' });
    expect(clock.mirrored).toBe(true);
  });

  it('waits for main at the end of the plan', async () => {
    clock.show(running({ atMs: 31_500 }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clock.secondsLeft).toBe(0);
    expect(clock.beat).toMatchObject({ kind: 'return', rep: 2 });
    expect(clock.running).not.toBeNull();
  });

  it('follows main when it jumps', async () => {
    clock.show(running({ atMs: 1_000 }));
    await vi.advanceTimersByTimeAsync(500);
    clock.show(running({ atMs: 10_000 }));
    expect(clock.item?.id).toBe('turn');
    clock.show(running({ atMs: 0 }));
    expect(clock.item?.id).toBe('up');
  });

  it('draws nothing new in a hold', async () => {
    clock.show(running({ atMs: 13_200 }));
    await vi.advanceTimersByTimeAsync(100);
    const { place } = clock;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(clock.place).toBe(place);
    expect(clock.place.t).toBe(0);
  });

  it('with still pictures looks at the time only when words change', async () => {
    const asked = vi.spyOn(performance, 'now');
    clock.still = true;
    clock.show(running({ atMs: 12_000 }));
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.mock.calls.length).toBeLessThan(6);
  });

  it('keeps the picture of an item when a new copy of it arrives', () => {
    clock.show(running());
    const picture = clock.item?.picture;
    clock.show(running({ paused: true }));
    expect(clock.item?.picture).toBe(picture);
  });

  it('shows nothing when there is no break', () => {
    clock.show(running());
    clock.show(null);
    expect(clock.view).toBeNull();
    expect(clock.item).toBeUndefined();
  });
});
