/** Where windows go: always inside the work area of the display where the person works. Pure. */
import type { Display, Rectangle } from '../ports.ts';

export type Size = { readonly width: number; readonly height: number };

/** Room between the prompt and the edges of the work area. */
const EDGE = 12;

/** Room for a title bar and borders: on Linux they lie outside of a window's bounds, and are not known beforehand. */
const FRAME = { side: 4, top: 36, bottom: 4 };

function within(area: Rectangle, size: Size): Size {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** The part of a work area that the inside of a framed window may fill. */
function framed({ workArea: { x, y, width, height } }: Display): Rectangle {
  const { side, top, bottom } = FRAME;
  return { x: x + side, y: y + top, width: width - 2 * side, height: height - top - bottom };
}

/** In the middle of the work area, no larger than it. */
export function centred(display: Display, size: Size): Rectangle {
  const { workArea } = display;
  const room = framed(display);
  const { width, height } = within(room, size);
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  const y = workArea.y + Math.round((workArea.height - height) / 2);
  return { x, y: between(room.y, y, room.y + room.height - height), width, height };
}

/** The least size that a window of ours may be made smaller to; less where the display itself is smaller. */
export function leastSize(display: Display, least: Size): { minWidth: number; minHeight: number } {
  const { width, height } = within(framed(display), least);
  return { minWidth: width, minHeight: height };
}

/** In the corner where the tray is: top right under a panel at the top, else bottom right. */
export function inTrayCorner({ bounds, workArea }: Display, size: Size): Rectangle {
  const room = { ...workArea, width: workArea.width - 2 * EDGE, height: workArea.height - 2 * EDGE };
  const { width, height } = within(room, size);
  const panelAtTop = workArea.y > bounds.y;
  const y = panelAtTop ? workArea.y + EDGE : workArea.y + workArea.height - EDGE - height;
  return { x: workArea.x + workArea.width - EDGE - width, y, width, height };
}

/** The same for the inside of a framed window. */
export function framedInTrayCorner(display: Display, size: Size): Rectangle {
  const { side, top, bottom } = FRAME;
  const outer = { width: size.width + 2 * side, height: size.height + top + bottom };
  const { x, y, width, height } = inTrayCorner(display, outer);
  return { x: x + side, y: y + top, width: width - 2 * side, height: height - top - bottom };
}

/** How much of a window lies in an area, in square pixels. */
function overlap(window: Rectangle, area: Rectangle): number {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return Math.max(0, across) * Math.max(0, down);
}

/** The display that shows most of a window, or null: none shows any of it. */
export function displayOf(window: Rectangle, displays: readonly Display[]): Display | null {
  let most: Display | null = null;
  for (const display of displays) {
    const shown = overlap(window, display.bounds);
    if (shown > (most === null ? 0 : overlap(window, most.bounds))) most = display;
  }
  return most;
}

/**
 * Where a window has to go after displays came, went or changed. Null: all of it is in work areas, it stays. Else it is
 * moved, and made smaller, as little as brings it inside the display that shows most of it; `otherwise` when none does.
 */
export function backInReach(
  window: Rectangle,
  displays: readonly Display[],
  otherwise: Display,
): Rectangle | null {
  const inReach = displays.reduce((sum, { workArea }) => sum + overlap(window, workArea), 0);
  if (inReach >= window.width * window.height) return null;
  const room = framed(displayOf(window, displays) ?? otherwise);
  const { width, height } = within(room, window);
  return {
    x: between(room.x, window.x, room.x + room.width - width),
    y: between(room.y, window.y, room.y + room.height - height),
    width,
    height,
  };
}
