/** The Displays port: which displays there are, which one the person works at, and when they change. */
import type { Display, Displays, Rectangle } from '../ports.ts';
import type { Compositor } from './compositor.ts';

type DisplayEvent = 'display-added' | 'display-removed' | 'display-metrics-changed';
type ScreenDisplay = { readonly bounds: Rectangle; readonly workArea: Rectangle };
/** The part of Electron's screen that is used, ready only after the app is. */
export type Screen = {
  getCursorScreenPoint(): { readonly x: number; readonly y: number };
  getPrimaryDisplay(): ScreenDisplay;
  getDisplayNearestPoint(point: { readonly x: number; readonly y: number }): ScreenDisplay;
  getDisplayMatching(rectangle: Rectangle): ScreenDisplay;
  getAllDisplays(): readonly ScreenDisplay[];
  on(event: DisplayEvent, heard: () => void): unknown;
  off(event: DisplayEvent, heard: () => void): unknown;
};

export type DisplaysNeeds = {
  readonly screen: Screen;
  readonly compositor: Compositor;
  /** Where our own window is that has the focus, or null: whose window has it is known of our own only. */
  readonly focused: () => Rectangle | null;
  /** Whether windows have places (see ozone.ts). Without them nobody knows where the pointer is either. */
  readonly placed: boolean;
};

const events: readonly DisplayEvent[] = ['display-added', 'display-removed', 'display-metrics-changed'];

export function createDisplays({ screen, compositor, focused, placed }: DisplaysNeeds): Displays {
  return {
    seeThrough: compositor.seeThrough,
    current() {
      // On native Wayland asking for the pointer while there is no window ends the whole process (electron#41559).
      if (!placed) return plain(screen.getPrimaryDisplay());
      const own = focused();
      return plain(
        own === null
          ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
          : screen.getDisplayMatching(own),
      );
    },
    all: () => screen.getAllDisplays().map(plain),
    listen(changed) {
      const heard = (): void => changed();
      for (const event of events) screen.on(event, heard);
      return () => {
        for (const event of events) screen.off(event, heard);
      };
    },
  };
}

const plain = ({ bounds, workArea }: ScreenDisplay): Display => ({
  bounds: rectangle(bounds),
  workArea: rectangle(workArea),
});
const rectangle = ({ x, y, width, height }: Rectangle): Rectangle => ({ x, y, width, height });
