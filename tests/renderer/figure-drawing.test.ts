/** Drawings are whole: every number is one, everything lies inside the frame, and nothing flickers. */
import { describe, expect, it } from 'vitest';
import type { ArmAngles } from '../../content/pose-schema.ts';
import { drawFigure, measureFigure, type Drawing } from '../../renderer/figure/draw-figure.ts';
import { frameOf, viewBoxOf } from '../../renderer/figure/frame-size.ts';
import { poseBetween } from '../../renderer/figure/motion.ts';
import { movements, samplesOf, variants } from './figure-samples.ts';

/** A number that begins with a minus needs nothing between it and the one before. */
const numbersOf = (text: string): string[] => text.match(/-?[^-\s,MLQAZlmqTrans()eco]+/g) ?? [];

describe.each(variants.map((movement) => [movement.id, movement] as const))('%s', (_id, movement) => {
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

  it('stays inside its frame, clear of the edge, on both sides', () => {
    const frame = frameOf(movement);
    const edge = 4;
    for (const { where, drawing } of drawings) {
      expect(drawing.bounds.left, where).toBeGreaterThanOrEqual(frame.left + edge);
      expect(drawing.bounds.top, where).toBeGreaterThanOrEqual(frame.top + edge);
      expect(drawing.bounds.right, where).toBeLessThanOrEqual(frame.right - edge);
      expect(drawing.bounds.bottom, where).toBeLessThanOrEqual(frame.bottom - edge);
    }
    expect(viewBoxOf(movement)).toMatch(/^-?\d+ -?\d+ \d+ \d+$/);
  });

  it('stays small: what is written for a frame decides what it costs', () => {
    for (const { where, drawing } of drawings) {
      const written = drawing.strokes.reduce((sum, { path }) => sum + path.length, 0);
      expect(written, where).toBeLessThan(9_000);
      expect(drawing.strokes.length, where).toBeLessThan(70);
    }
  });

  it('shows its glow just when the keyframe asks for it', () => {
    const glows = ({ strokes }: Drawing): boolean => strokes.some(({ paint }) => paint === 'halo');
    samplesOf(movement).forEach((sample, index) => {
      const drawing = drawings[index]?.drawing;
      expect(drawing && glows(drawing), sample.where).toBe(sample.hi > 0);
    });
  });
});

it('leaves room for the other side of a movement that reaches to one side only', () => {
  const slide = movements.find(({ id }) => id === 'wall-arm-slide');
  if (!slide) throw new Error('no wall slide');
  const oneSided = structuredClone(slide);
  oneSided.props = [];
  for (const { pose } of oneSided.keyframes) {
    pose.armL = { ...pose.armL, mode: 'angles', abd: 95, rot: 0, elbow: 0 } as ArmAngles;
    pose.armR = { ...pose.armR, mode: 'angles', abd: 5, rot: 0, elbow: 0 } as ArmAngles;
  }
  const frame = frameOf(oneSided);
  const other = measureFigure(oneSided, poseBetween(oneSided, 0, 0, 0, true));
  expect(other.left).toBeGreaterThan(frame.left);
  expect(other.right).toBeLessThan(frame.right);
});
