/** What is shown at each position of a break: beats, steps, sides, time left and the figure's place. */
import { describe, expect, it } from 'vitest';
import type { Beat } from '../../electron/core/beats.ts';
import {
  beatAt,
  driveAt,
  placesFrom,
  secondsLeft,
  sideOf,
  stepsNow,
  untilChange,
} from '../../renderer/break/moment.ts';
import { onFilm } from '../../renderer/figure/film.ts';
import { picture, running } from './break-fixture.ts';

const view = running();
const moment = (atMs: number) => {
  const index = beatAt(view.beats, atMs);
  const beat = view.beats[index];
  const item = view.items[beat?.item ?? 0];
  if (!beat || !item) throw new Error('no beat');
  return { index, beat, item };
};

const other = { breath: null, during: 'switch', share: null, frames: null } as const;

describe('the moment of a break', () => {
  it('a beat lasts until the next one starts, and the last one stays', () => {
    expect(moment(0).beat.kind).toBe('opener');
    expect(moment(9_999).beat.kind).toBe('opener');
    expect(moment(10_000).beat.kind).toBe('ready');
    expect(moment(12_000).beat).toMatchObject({ kind: 'move', rep: 1, side: 'left' });
    expect(moment(17_000).beat).toMatchObject({ kind: 'move', rep: 1, side: 'right' });
    expect(moment(99_000).beat).toMatchObject({ kind: 'return', rep: 2, side: 'right' });
  });

  it('getting ready already shows the side that comes first', () => {
    expect(sideOf(view.beats, moment(10_000).index)).toBe('left');
    expect(sideOf(view.beats, moment(0).index)).toBeNull();
  });

  it('steps follow the share of time in an opener and the beat in a movement', () => {
    const steps = (atMs: number) => stepsNow(moment(atMs).item, view.beats, moment(atMs).index, atMs);
    expect(steps(3_999)).toEqual([0]);
    expect(steps(4_000)).toEqual([1]);
    expect(steps(11_000)).toEqual([0, 1]);
    expect(steps(12_500)).toEqual([2]);
    expect(steps(14_000)).toEqual([3]);
    expect(steps(16_500)).toEqual([4]);
  });

  it('the step to the other side applies only while another side comes next', () => {
    const turn = moment(12_000).item;
    const item = { ...turn, steps: [...turn.steps, { ...other, text: 'Then the other side.' }] };
    const steps = (atMs: number) => stepsNow(item, view.beats, moment(atMs).index, atMs);
    expect(steps(16_500)).toEqual([4, 5]); // left is done, right comes
    expect(steps(21_500)).toEqual([4, 5]); // once more left
    expect(moment(31_500).beat).toMatchObject({ kind: 'return', rep: 2, side: 'right' });
    expect(steps(31_500)).toEqual([4]);
  });

  it('the figure goes from rest to work in a move, stays in a hold and comes back on the return', () => {
    const drive = (atMs: number) => driveAt(moment(atMs).item, view.beats, moment(atMs).index, atMs);
    expect(drive(11_000)).toEqual({ from: 0, to: 0, t: 0, stillMs: 1000 });
    expect(drive(12_500)).toEqual({ from: 0, to: 1, t: 0.5, ms: 1000 });
    expect(drive(14_000)).toEqual({ from: 1, to: 1, t: 0, stillMs: 2000 });
    expect(drive(16_250)).toEqual({ from: 1, to: 0, t: 0.25, ms: 1000 });
    expect(drive(99_000)).toMatchObject({ from: 1, to: 0, t: 1 });
  });

  it('a hold with two poses holds both equally long, and moves on in between', () => {
    const item = { ...moment(14_000).item, picture: picture('turn', [1, 2]) };
    const drive = (atMs: number) => driveAt(item, view.beats, moment(atMs).index, atMs);
    expect(drive(13_500)).toEqual({ from: 1, to: 1, t: 0, stillMs: 625 });
    expect(drive(14_500)).toEqual({ from: 1, to: 2, t: 0.5, ms: 750 });
    expect(drive(15_000)).toEqual({ from: 2, to: 2, t: 0, stillMs: 1000 });
    expect(drive(16_500)).toMatchObject({ from: 2, to: 0 });
  });

  it('a movement without a hold goes round in a circle, and the other way in the second set', () => {
    const item = { ...moment(12_000).item, picture: picture('rolls', [1, 2]) };
    const beat = (kind: 'move' | 'return', startMs: number, set: number): Beat => ({
      ...{ kind, item: 1, startMs, ms: 1000, rep: 1, of: 1, set, sets: 2, side: null },
    });
    const beats = [
      ...[beat('move', 0, 1), beat('return', 1000, 1)],
      ...[beat('move', 2000, 2), beat('return', 3000, 2)],
    ];
    const drive = (atMs: number) => driveAt(item, beats, Math.floor(atMs / 1000), atMs);
    expect(drive(500)).toEqual({ from: 0, to: 1, t: 0.5, ms: 1000 });
    expect(drive(1250)).toEqual({ from: 1, to: 2, t: 0.5, ms: 500 });
    expect(drive(1750)).toEqual({ from: 2, to: 0, t: 0.5, ms: 500 });
    expect(drive(2250)).toEqual({ from: 0, to: 2, t: 0.5, ms: 500 });
    expect(drive(2750)).toEqual({ from: 2, to: 1, t: 0.5, ms: 500 });
    expect(drive(3500)).toEqual({ from: 1, to: 0, t: 0.5, ms: 1000 });
    const rolls = { ...item, steps: [{ ...other, text: 'Now the other way.' }] };
    expect(stepsNow(rolls, beats, 1, 1500)).toEqual([0]);
    expect(stepsNow(rolls, beats, 3, 3500)).toEqual([]);
    const over = { ...item, steps: [{ ...other, during: 'end' as const, text: 'Get up slowly.' }] };
    expect(stepsNow(over, beats, 1, 1500)).toEqual([]);
    expect(stepsNow(over, beats, 3, 3500)).toEqual([0]);
  });

  it.each([
    ['an opener', 0, 10_000],
    ['a movement, as far as it stays on one side', 10_000, 17_000],
    ['the other side', 17_000, 22_000],
    ['what is left of a side', 19_100, 22_000],
  ])('knows the places that come: %s', (_what, fromMs, untilMs) => {
    const named = ({ from, to, t }: { from: number; to: number; t: number }) => `${from} ${to} ${t}`;
    const { item } = moment(fromMs);
    const drawn = { ...item, drawnSide: item.kind === 'movement' ? ('left' as const) : null };
    const coming = new Set([...placesFrom(drawn, view.beats, fromMs, 15)].map(named));
    const shown = new Set<string>();
    for (let atMs = fromMs; atMs < untilMs; atMs += 5)
      shown.add(named(onFilm(driveAt(drawn, view.beats, moment(atMs).index, atMs), 15)));
    expect([...shown].filter((place) => !coming.has(place))).toEqual([]);
    expect(coming.size).toBeGreaterThan(15);
  });

  it('counts the seconds of the item down to 1', () => {
    const { item } = moment(10_000);
    expect(secondsLeft(item, 10_000)).toBe(22);
    expect(secondsLeft(item, 10_001)).toBe(22);
    expect(secondsLeft(item, 31_999)).toBe(1);
    expect(secondsLeft(item, 40_000)).toBe(0);
  });

  it('words change at seconds, steps and beats, and at nothing else', () => {
    const until = (atMs: number) => untilChange(moment(atMs).item, moment(atMs).beat, atMs);
    expect(until(3_400)).toBe(600);
    expect(until(11_250)).toBe(750);
    expect(until(12_000)).toBe(1000);
  });
});
