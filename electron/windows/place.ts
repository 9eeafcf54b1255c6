/** Where windows go: always inside the work area of the display where the person works. Pure. */
import type { Display, Rectangle } from '../ports.ts';

export type Size = { readonly width: number; readonly height: number };

/** Room between the prompt and the edges of the work area. */
const EDGE = 12;

function within(area: Rectangle, size: Size): Size {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) };
}

/** In the middle of the work area, no larger than it. */
export function centred({ workArea }: Display, size: Size): Rectangle {
  const { width, height } = within(workArea, size);
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  return { x, y: workArea.y + Math.round((workArea.height - height) / 2), width, height };
}

/** In the corner where the tray is: top right under a panel at the top, else bottom right. */
export function inTrayCorner({ bounds, workArea }: Display, size: Size): Rectangle {
  const room = { ...workArea, width: workArea.width - 2 * EDGE, height: workArea.height - 2 * EDGE };
  const { width, height } = within(room, size);
  const panelAtTop = workArea.y > bounds.y;
  const y = panelAtTop ? workArea.y + EDGE : workArea.y + workArea.height - EDGE - height;
  return { x: workArea.x + workArea.width - EDGE - width, y, width, height };
}
