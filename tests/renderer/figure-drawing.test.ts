/** Drawings are whole: every number is one, everything lies inside the frame, and nothing flickers. */
import { describe, expect, it } from 'vitest';
import { drawFigure, type Drawing } from '../../renderer/figure/draw-figure.ts';
import { frameOf, viewBoxOf } from '../../renderer/figure/frame-size.ts';
import { movements, samplesOf } from './figure-samples.ts';

const numbersOf = (text: string): string[] => text.match(/[^\s,MLQAZlTrans()eco]+/g) ?? [];

describe.each(movements.map((movement) => [movement.id, movement] as const))('%s', (_id, movement) => {
  const drawings = samplesOf(movement).map((sample) => ({
    where: sample.where,
    drawing: drawFigure(movement, sample, sample.mirrored),
  }));

  it('is drawn with numbers only', () => {
    for (const { where, drawing } of drawings) {
      const text = [drawing.body, ...drawing.strokes.flatMap(({ path }) => path)].join(' ');
      expect(text, where).not.toMatch(/NaN|Infinity|undefined/);
      expect(
        numbersOf(text).every((number) => Number.isFinite(Number(number))),
        where,
      ).toBe(true);
      expect(drawing.glow, where).not.toMatch(/NaN|undefined/);
    }
  });

  it('stays inside its frame on both sides', () => {
    const frame = frameOf(movement);
    for (const { where, drawing } of drawings) {
      expect(drawing.bounds.left, where).toBeGreaterThanOrEqual(frame.left);
      expect(drawing.bounds.top, where).toBeGreaterThanOrEqual(frame.top);
      expect(drawing.bounds.right, where).toBeLessThanOrEqual(frame.right);
      expect(drawing.bounds.bottom, where).toBeLessThanOrEqual(frame.bottom);
    }
    expect(viewBoxOf(movement)).toMatch(/^-?\d+ -?\d+ \d+ \d+$/);
  });

  it('shows its glow just when the keyframe asks for it', () => {
    const glows = ({ strokes }: Drawing): boolean => strokes.some(({ paint }) => paint === 'halo');
    samplesOf(movement).forEach((sample, index) => {
      const drawing = drawings[index]?.drawing;
      expect(drawing && glows(drawing), sample.where).toBe(sample.hi > 0);
    });
  });
});

it('draws a frame well within half a millisecond of this machine at rest', () => {
  const [movement] = movements;
  if (!movement) throw new Error('no movement');
  const samples = samplesOf(movement);
  const round = (): number => {
    const before = process.cpuUsage();
    for (const sample of samples) drawFigure(movement, sample, sample.mirrored);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / samples.length;
  };
  const rounds = Array.from({ length: 12 }, round);
  // A busy machine must not fail this; a drawing that became several times slower must.
  expect(Math.min(...rounds)).toBeLessThan(2);
});
