/** The Displays port: the display that holds the pointer, and when displays change. */
import type { Displays, Rectangle } from '../ports.ts';
import type { Compositor } from './compositor.ts';

type DisplayEvent = 'display-added' | 'display-removed' | 'display-metrics-changed';
/** The part of Electron's screen that is used, ready only after the app is. */
export type Screen = {
  getCursorScreenPoint(): { readonly x: number; readonly y: number };
  getDisplayNearestPoint(point: { readonly x: number; readonly y: number }): {
    readonly bounds: Rectangle;
    readonly workArea: Rectangle;
  };
  on(event: DisplayEvent, heard: () => void): unknown;
  off(event: DisplayEvent, heard: () => void): unknown;
};

const events: readonly DisplayEvent[] = ['display-added', 'display-removed', 'display-metrics-changed'];

export function createDisplays(screen: Screen, { seeThrough }: Compositor): Displays {
  return {
    seeThrough,
    current() {
      const { bounds, workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
      return { bounds: plain(bounds), workArea: plain(workArea) };
    },
    listen(changed) {
      const heard = (): void => changed();
      for (const event of events) screen.on(event, heard);
      return () => {
        for (const event of events) screen.off(event, heard);
      };
    },
  };
}

const plain = ({ x, y, width, height }: Rectangle): Rectangle => ({ x, y, width, height });
