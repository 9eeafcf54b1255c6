/**
 * The dock of macOS: the app stands in it while its main or break window is open, and only then. Not yet run on macOS.
 * An installed app would show its icon for a moment at each start unless its Info.plist says LSUIElement: that is the
 * packager's to set.
 */
import type { Dock, Stop } from '../ports.ts';

/** The part of Electron's app that is used; `dock` is there on macOS only. */
export type DockApp = {
  readonly dock?: { show(): unknown; hide(): void } | undefined;
  readonly setActivationPolicy: (policy: 'accessory') => void;
};

/** Takes the app out of the dock at once. Does nothing where there is no dock. */
export function createDock({ dock, setActivationPolicy }: DockApp): Dock {
  const open = new Set<object>();
  if (dock === undefined) return { opened: () => () => undefined };
  setActivationPolicy('accessory');
  return {
    opened(): Stop {
      const window = {};
      open.add(window);
      if (open.size === 1) void dock.show();
      return () => {
        if (open.delete(window) && open.size === 0) dock.hide();
      };
    },
  };
}
