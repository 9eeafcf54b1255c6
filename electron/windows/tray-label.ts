/** The words of the tray menu's entries, by each platform's own custom. */
import { text, type MessageKey } from '../../content/strings/text.ts';
import type { TrayAction } from '../core/tray-menu.ts';

const pauseLabels = {
  '30m': 'tray.menu.pause30',
  '1h': 'tray.menu.pause60',
  '2h': 'tray.menu.pause120',
  tomorrow: 'tray.menu.pauseTomorrow',
} as const satisfies Record<string, MessageKey>;
const labels = {
  start: 'tray.menu.start',
  postpone: 'tray.menu.postpone',
  skip: 'tray.menu.skip',
  breakNow: 'tray.menu.startBreak',
  resume: 'tray.menu.resume',
  open: 'tray.menu.open',
  help: 'tray.menu.help',
  about: 'about.title',
} as const satisfies Record<string, MessageKey>;

/** macOS names the app that is quit, and marks with an ellipsis what opens a settings window; Windows says Exit. */
export function trayLabel(action: TrayAction, platform: string): string {
  switch (action.do) {
    case 'pause':
      return text(pauseLabels[action.for]);
    case 'settings':
      return platform === 'darwin' ? text('menu.settings') : text('tray.menu.settings');
    case 'quit':
      if (platform === 'darwin') return text('tray.menu.quitApp');
      return platform === 'win32' ? text('tray.menu.exit') : text('tray.menu.quit');
    case 'start':
    case 'postpone':
    case 'skip':
    case 'breakNow':
    case 'resume':
    case 'open':
    case 'help':
    case 'about':
      return text(labels[action.do]);
  }
}
