/** Draws the tray icon into pixels, at any size: no picture files, and one colour of ink for any panel. */

/** What the icon says. `part` of the ring is filled while sitting, from 0 to 1. */
export type TrayIconKind = 'sitting' | 'due' | 'break' | 'paused' | 'away';

export type TrayIcon = {
  readonly kind: TrayIconKind;
  /** How much of the time until the break has been sat, 0 to 1; only shown while sitting. */
  readonly part: number;
  readonly ink: 'black' | 'white';
  /** Edge length in device pixels. */
  readonly size: number;
};

/** Opacity of what is there only as a track. */
const faint = 0.32;
/** Samples along each edge of a pixel. */
const samples = 5;

/** Opacity (0 to 1) of the ink at a point; the icon's middle is 0, 0, and y grows downwards. */
type Shape = (x: number, y: number) => number;

/**
 * The icon's pixels: BGRA, premultiplied, row by row from the top, as `nativeImage.createFromBitmap` wants them.
 * `size` is rounded to whole pixels, at least 1.
 */
export function trayIconPixels({ kind, part, ink, size }: TrayIcon): Uint8Array {
  const edge = Math.max(1, Math.round(size));
  const shape = shapes[kind](edge, part);
  const level = ink === 'white' ? 1 : 0;
  const pixels = new Uint8Array(edge * edge * 4);
  for (let row = 0; row < edge; row++) {
    for (let column = 0; column < edge; column++) {
      const alpha = Math.round(255 * coverage(shape, column - edge / 2, row - edge / 2));
      const at = (row * edge + column) * 4;
      pixels.fill(alpha * level, at, at + 3);
      pixels[at + 3] = alpha;
    }
  }
  return pixels;
}

function coverage(shape: Shape, left: number, top: number): number {
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    for (let j = 0; j < samples; j++) sum += shape(left + (i + 0.5) / samples, top + (j + 0.5) / samples);
  }
  return sum / samples ** 2;
}

/** Sizes follow the drawings for 16, 22 and 32 px: strokes snap to half pixels, bars to whole ones. */
const shapes: Record<TrayIconKind, (size: number, part: number) => Shape> = {
  sitting(size, part) {
    const ring = thickRing(size);
    const dot = size / 8;
    return (x, y) => {
      const r = length(x, y);
      if (r < dot) return 1;
      if (!ring(r)) return 0;
      return turn(x, y) < part ? 1 : faint;
    };
  },
  due(size) {
    const figure = person(size);
    return (x, y) => (length(x, y) < outer(size) && !figure(x, y) ? 1 : 0);
  },
  break(size) {
    const figure = person(size);
    const inner = outer(size) - size * 0.078;
    return (x, y) => {
      const r = length(x, y);
      return (r < outer(size) && r > inner) || figure(x, y) ? 1 : 0;
    };
  },
  paused(size) {
    const ring = thickRing(size);
    const from = Math.max(1, Math.round(size / 16));
    const to = from + Math.max(1, Math.round(size / 8));
    const high = Math.round(size * 0.18);
    return (x, y) => {
      const across = Math.abs(x);
      if (across > from && across < to && Math.abs(y) < high) return 1;
      return ring(length(x, y)) ? faint : 0;
    };
  },
  /** An empty seat: the track, and the outline of the dot. */
  away(size) {
    const ring = thickRing(size);
    const seat = size * 0.2;
    const hollow = seat - size * 0.085;
    return (x, y) => {
      const r = length(x, y);
      if (r < seat) return r > hollow ? 1 : 0;
      return ring(r) ? faint : 0;
    };
  },
};

/** Much faster than `Math.hypot`. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const outer = (size: number): number => size / 2 - 0.5;

function thickRing(size: number): (r: number) => boolean {
  const inner = outer(size) - Math.max(0.5, Math.round(size * 0.224) / 2);
  return (r) => r < outer(size) && r > inner;
}

/** Where a point lies on the way round, from the top clockwise: 0 to 1. */
const turn = (x: number, y: number): number => (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;

/** A head above raised arms and a body, in the drawings' units of a sixteenth of the icon. */
function person(size: number): (x: number, y: number) => boolean {
  const unit = size / 16;
  return (px, py) => {
    const x = Math.abs(px / unit);
    const y = py / unit;
    if (length(x, y + 3.1) < 1.35) return true;
    return toSegment(x, y, 3.2, -2, 0, 0.6) < 0.75 || toSegment(x, y, 0, 0.6, 0, 3.6) < 0.75;
  };
}

/** Distance of a point from a segment. */
function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return length(x - ax - along * dx, y - ay - along * dy);
}
