// @vitest-environment happy-dom
/** The figure on a page: its name, its own ids, what it redraws, and when it stands still. */
import { cleanup, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PosedMovement } from '../../content/pose-schema.ts';
import Figure from '../../renderer/figure/Figure.svelte';
import FigureStills from '../../renderer/figure/FigureStills.svelte';
import { drawFigure } from '../../renderer/figure/draw-figure.ts';
import { runFrames } from '../../renderer/figure/frame-loop.ts';
import { poseBetween } from '../../renderer/figure/motion.ts';
import { createPainter } from '../../renderer/figure/painter.ts';
import { drawRing } from '../../renderer/figure/ring.ts';
import { movements } from './figure-samples.ts';

const motion = vi.hoisted(() => ({ reduced: false, forcedColours: false }));
vi.mock('svelte/reactivity', async (original) => ({
  ...(await original<object>()),
  MediaQuery: class {
    get current() {
      return motion.forcedColours;
    }
  },
}));
vi.mock('svelte/motion', () => ({
  prefersReducedMotion: {
    get current() {
      return motion.reduced;
    },
  },
}));

function named(id: string): PosedMovement {
  const movement = movements.find((one) => one.id === id);
  if (!movement) throw new Error(`no movement ${id}`);
  return movement;
}
const turn = named('arms-crossed-turn');
const outline = (root: Element): string =>
  [...root.querySelectorAll('g path')].map((path) => path.getAttribute('d') ?? '').join('');

/** Lets the page draw for a while. */
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
  motion.reduced = false;
  motion.forcedColours = false;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  Object.defineProperty(document, 'hidden', { configurable: true, value: false });
});

describe('a figure', () => {
  it('is a picture with a name, or hidden from readers when words stand beside it', () => {
    const { container } = render(Figure, { movement: turn, label: 'Turn with arms crossed' });
    const svg = container.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe('Turn with arms crossed');
    cleanup();
    const silent = render(Figure, { movement: turn, label: '' }).container.querySelector('svg');
    expect(silent?.getAttribute('aria-hidden')).toBe('true');
    expect(silent?.hasAttribute('role')).toBe(false);
  });

  it('has ids of its own', () => {
    render(Figure, { movement: turn, label: 'one' });
    render(Figure, { movement: turn, label: 'two' });
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stands still when told to', async () => {
    const { container } = render(Figure, { movement: turn, label: 'x' });
    await tick();
    const before = outline(container);
    expect(before).not.toBe('');
    await play(3000);
    expect(outline(container)).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows the moment it is given, and nothing in between', async () => {
    const { container, rerender } = render(Figure, {
      movement: turn,
      label: 'x',
      at: { from: 0, to: 1, t: 0 },
    });
    await tick();
    const start = outline(container);
    await rerender({ at: { from: 0, to: 1, t: 1 } });
    expect(outline(container)).not.toBe(start);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fades to the other side, and changes at once for a person who asked for less motion', async () => {
    const fade = vi.fn();
    Object.assign(Element.prototype, { animate: fade });
    const { container, rerender } = render(Figure, { movement: turn, label: 'x' });
    await tick();
    const one = outline(container);
    expect(fade).not.toHaveBeenCalled();
    await rerender({ mirrored: true });
    expect(outline(container)).not.toBe(one);
    expect(fade).toHaveBeenCalledOnce();
    motion.reduced = true;
    await rerender({ mirrored: false });
    expect(outline(container)).toBe(one);
    expect(fade).toHaveBeenCalledOnce();
  });

  it('writes no markup: nothing is set as HTML, and no element has a style of its own', () => {
    const html = vi.spyOn(Element.prototype, 'innerHTML', 'set');
    const { container } = render(Figure, { movement: turn, label: 'x' });
    expect(container.querySelectorAll('svg [style], svg[style]').length).toBe(0);
    expect(html.mock.calls.flat().filter((text) => text.includes('path d='))).toEqual([]);
    html.mockRestore();
  });
});

it('shows start and end side by side, numbered, with the names of its keyframes', () => {
  const { container } = render(FigureStills, { movement: turn });
  expect(container.querySelectorAll('svg.figure').length).toBe(2);
  const text = container.textContent;
  expect(text).toContain(turn.keyframes[turn.rest]?.name);
  expect(text).toContain(turn.keyframes[turn.work[0] ?? 0]?.name);
  expect([...container.querySelectorAll('.number')].map((number) => number.textContent)).toEqual(['1', '2']);
  cleanup();
  const other = render(FigureStills, { movement: turn, keyframes: [1, 0] }).container;
  expect(other.querySelector('.caption')?.textContent).toContain(turn.keyframes[1]?.name);
});

it('keeps its elements and sets only what changed', () => {
  const make = (name: string): SVGElement => document.createElementNS('http://www.w3.org/2000/svg', name);
  const layer = make('g') as SVGGElement;
  const painter = createPainter(
    { layer, clip: make('path') as SVGPathElement, glow: make('radialGradient') as SVGRadialGradientElement },
    { clip: 'c', glow: 'g', halo: 'h' },
  );
  const at = (t: number) => drawFigure(turn, poseBetween(turn, 0, 1, t));
  painter.paint(at(0.5));
  const nodes = [...layer.children];
  const set = vi.spyOn(Element.prototype, 'setAttribute');
  painter.paint(at(0.5));
  expect(set).not.toHaveBeenCalled();
  painter.paint(at(0.51));
  expect(set.mock.calls.length).toBeGreaterThan(0);
  // The chair, the feet and the hips did not move.
  expect(set.mock.calls.length).toBeLessThan(nodes.length);
  expect([...layer.children].filter((node) => nodes.includes(node)).length).toBeGreaterThan(nodes.length - 3);
  set.mockRestore();
});

describe('the ring round the working area', () => {
  const ringOf = (container: HTMLElement): Element | null => container.querySelector('.fig-ring');
  const strongest = (movement: PosedMovement) => ({
    from: movement.work[0] ?? 0,
    to: movement.work[0] ?? 0,
    t: 0,
  });

  it('is drawn above all else where colours are forced, and not at all elsewhere', () => {
    const props = { movement: turn, at: strongest(turn), label: '' };
    expect(ringOf(render(Figure, props).container)).toBeNull();
    cleanup();
    motion.forcedColours = true;
    const { container } = render(Figure, props);
    const ring = ringOf(container);
    expect(ring?.nextElementSibling).toBeNull();
    expect(ring?.parentElement?.lastElementChild).toBe(ring);
    const area = container.querySelector('.fig-glow, .fig-halo.far');
    expect(area).not.toBeNull();
    for (const path of ring?.children ?? []) expect(path.getAttribute('d')).toBe(area?.getAttribute('d'));
    expect(ring?.getAttribute('opacity')).toBe(area?.getAttribute('opacity'));
  });

  it('says when the area is on the other side, and is not seen without one', () => {
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    ring.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    const halo = { paint: 'halo', path: 'M0 0Z', opacity: 0.5 } as const;
    const glow = { paint: 'glow', path: 'M1 1Z', opacity: 0.5 } as const;
    drawRing(ring, { strokes: [{ ...halo, far: true }] });
    expect([ring.classList.contains('far'), ring.firstElementChild?.getAttribute('d')]).toEqual([
      true,
      'M0 0Z',
    ]);
    drawRing(ring, { strokes: [{ ...halo, far: false }, glow] });
    expect([ring.classList.contains('far'), ring.firstElementChild?.getAttribute('d')]).toEqual([
      false,
      'M1 1Z',
    ]);
    expect(ring.getAttribute('opacity')).toBe('0.5');
    drawRing(ring, { strokes: [] });
    expect(ring.getAttribute('opacity')).toBe('0');
  });
});

describe('the frame loop', () => {
  it('keeps to its rate, rests while nothing changes, and stops when the page is hidden', async () => {
    let frames = 0;
    let rest = 0;
    const stop = runFrames(15, () => {
      frames += 1;
      return rest;
    });
    await play(2000);
    expect(frames).toBeGreaterThan(24);
    expect(frames).toBeLessThanOrEqual(32);
    rest = 1000;
    await play(100);
    frames = 0;
    await play(3000);
    expect(frames).toBeLessThanOrEqual(3);
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    frames = 0;
    await play(3000);
    expect(frames).toBe(0);
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
    await play(1100);
    expect(frames).toBeGreaterThan(0);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
