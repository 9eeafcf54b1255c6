/** Where windows go: inside the work area, whatever the displays are. */
import { describe, expect, it } from 'vitest';
import type { Display, Rectangle } from '../../electron/ports.ts';
import {
  backInReach,
  centred,
  displayOf,
  framedInTrayCorner,
  inTrayCorner,
  leastSize,
} from '../../electron/windows/place.ts';

const display = (x: number, y: number, width: number, height: number, panel = 0): Display => ({
  bounds: { x, y, width, height },
  workArea: { x, y: y + panel, width, height: height - panel },
});
const inside = (inner: Rectangle, { workArea }: Display): boolean =>
  inner.x >= workArea.x &&
  inner.y >= workArea.y &&
  inner.x + inner.width <= workArea.x + workArea.width &&
  inner.y + inner.height <= workArea.y + workArea.height;

/** In device-independent pixels, as displays of different scale factors are told: 100%, 125%, 200%, and side by side. */
const shapes: readonly (readonly [name: string, display: Display])[] = [
  ['1920x1080 at 100%', display(0, 0, 1920, 1080)],
  ['1920x1080 at 125%, panel at the top', display(0, 0, 1536, 864, 26)],
  ['1366x768 at 200%', display(0, 0, 683, 384)],
  ['1280x800 at 200%, left of the first', display(-640, 120, 640, 400, 24)],
  ['3840x2160 at 150%, above the first', display(300, -1440, 2560, 1440)],
  ['upright', display(1920, -400, 1080, 1920)],
];

describe('where windows go', () => {
  it.each(shapes)('inside the work area of %s', (_name, there) => {
    const roomy = centred(there, { width: 1120, height: 780 });
    expect(inside(roomy, there)).toBe(true);
    expect(roomy.y - there.workArea.y).toBeGreaterThanOrEqual(36); // a title bar stands above it
    const corner = inTrayCorner(there, { width: 404, height: 252 });
    expect(inside(corner, there)).toBe(true);
    expect(corner.x + corner.width).toBe(there.workArea.x + there.workArea.width - 12);
    const small = framedInTrayCorner(there, { width: 720, height: 520 });
    expect(inside(small, there)).toBe(true);
    expect(small.y - there.workArea.y).toBeGreaterThanOrEqual(36);
    expect(small.x + small.width + 4).toBe(there.workArea.x + there.workArea.width - 12);
    const { minWidth, minHeight } = leastSize(there, { width: 400, height: 480 });
    expect(minWidth <= roomy.width && minHeight <= roomy.height).toBe(true);
  });

  it('in the corner below a panel at the top, else above the lower edge', () => {
    const size = { width: 404, height: 252 };
    expect(inTrayCorner(display(0, 0, 1000, 800, 30), size).y).toBe(42);
    expect(inTrayCorner(display(0, 0, 1000, 800), size).y).toBe(800 - 12 - 252);
  });
});

describe('after displays changed', () => {
  const first = display(0, 0, 1280, 800, 30);
  const second = display(1280, 0, 1920, 1080);

  it('a window in reach stays where the person put it, also across two displays', () => {
    expect(backInReach({ x: 100, y: 60, width: 400, height: 480 }, [first, second], first)).toBeNull();
    expect(backInReach({ x: 1100, y: 60, width: 400, height: 480 }, [first, second], first)).toBeNull();
  });

  it('a window on a display that went comes inside one that is left, no larger than it', () => {
    const lost = { x: 1700, y: 100, width: 1500, height: 900 };
    const to = backInReach(lost, [first], first);
    expect(to !== null && inside(to, first)).toBe(true);
    expect(backInReach({ ...lost, width: 600, height: 500 }, [first], first)).toEqual({
      ...{ x: 1280 - 4 - 600, y: 100, width: 600, height: 500 },
    });
  });

  it('a window that lies half outside goes to the display that shows most of it', () => {
    const half = { x: 3000, y: 900, width: 500, height: 400 };
    const to = backInReach(half, [first, second], first);
    expect(to !== null && inside(to, second)).toBe(true);
    expect(displayOf(half, [first, second])).toBe(second);
    expect(displayOf({ ...half, x: 9000 }, [first, second])).toBeNull();
  });

  it('a window under a panel that has come moves below it', () => {
    const to = backInReach({ x: 10, y: 0, width: 400, height: 300 }, [first], first);
    expect(to).toEqual({ x: 10, y: 66, width: 400, height: 300 });
  });
});
