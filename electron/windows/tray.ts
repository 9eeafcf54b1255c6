/** The tray: icon, tooltip and menu, touched only when something visible changes. */
import {
  Menu,
  nativeImage,
  nativeTheme,
  Tray as ElectronTray,
  type MenuItemConstructorOptions,
  type NativeImage,
} from 'electron';
import { RING_STEPS, type TrayAction, type TrayEntry, type TrayModel } from '../core/tray-menu.ts';
import { speaking } from '../../content/strings/speaking.ts';
import type { Tray, TrayHost } from '../ports.ts';
import { clockText } from './clock-text.ts';
import { trayIconPixels } from './tray-icon.ts';
import { trayLabel } from './tray-label.ts';

/** Points; the pixels follow from the scale factor. Windows' tray is the smallest. */
const POINTS = process.platform === 'win32' ? 16 : 22;
const SCALE_FACTORS = [1, 1.25, 1.5, 2, 3];

/** The panel's own darkness is told by newer Electron only; older ones know the windows' alone. */
type PanelTheme = { shouldUseDarkColors: boolean; shouldUseDarkColorsForSystemIntegratedUI?: boolean };

/** White on dark panels. GNOME's is dark whatever the theme; macOS tints a template image itself. */
function ink(): 'black' | 'white' {
  if (process.platform === 'darwin') return 'black';
  if (/gnome/i.test(process.env['XDG_CURRENT_DESKTOP'] ?? '')) return 'white';
  const theme: PanelTheme = nativeTheme;
  return (theme.shouldUseDarkColorsForSystemIntegratedUI ?? theme.shouldUseDarkColors) ? 'white' : 'black';
}

function draw({ kind, fill }: TrayModel['icon'], colour: 'black' | 'white'): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of SCALE_FACTORS) {
    const size = Math.round(POINTS * scaleFactor);
    const pixels = trayIconPixels({ kind, part: fill / RING_STEPS, ink: colour, size });
    const bitmap = nativeImage.createFromBitmap(Buffer.from(pixels), { width: size, height: size });
    image.addRepresentation({ scaleFactor, width: size, height: size, dataURL: bitmap.toDataURL() });
  }
  if (process.platform === 'darwin') image.setTemplateImage(true);
  return image;
}

/**
 * Changes closer together than this are shown as one: now and then Electron's tray on Linux crashes the whole process
 * when it is changed again before the desktop has taken in the change before.
 */
const SETTLE_MS = 250;

export type TrayNeeds = { readonly trayHost: TrayHost; readonly chosen: (action: TrayAction) => void };

export function tray({ trayHost, chosen }: TrayNeeds): Tray {
  let made: ElectronTray | null = null;
  let model: TrayModel | null = null;
  let shown = { icon: '', words: '', entries: '' };
  let settling = false;
  let changedMeanwhile = false;

  function settle(): void {
    settling = true;
    setTimeout(() => {
      settling = false;
      if (!changedMeanwhile) return;
      changedMeanwhile = false;
      update();
    }, SETTLE_MS);
  }

  function entry(item: TrayEntry, words: string): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'state':
        return { label: words, enabled: false };
      case 'line':
        return { type: 'separator' };
      case 'action':
        return { label: trayLabel(item.action, process.platform), click: () => chosen(item.action) };
    }
  }

  function update(): void {
    if (model === null || trayHost.present() === null) return; // made too early it would have to be made again
    if (settling) {
      changedMeanwhile = true;
      return;
    }
    const colour = ink();
    const words = clockText(model.clock);
    const next = {
      icon: `${model.icon.kind} ${model.icon.fill} ${colour}`,
      words,
      entries: `${speaking().tag} ${JSON.stringify(model.entries)}`,
    };
    if (made !== null && JSON.stringify(next) === JSON.stringify(shown)) return;
    settle();
    const image = made === null || next.icon !== shown.icon ? draw(model.icon, colour) : null;
    if (made === null) {
      made = new ElectronTray(image ?? nativeImage.createEmpty());
      // On macOS a click opens the menu, and nothing else.
      if (process.platform !== 'darwin') made.on('click', () => chosen({ do: 'open' }));
      shown = { icon: next.icon, words: '', entries: '' };
    } else if (image !== null) {
      made.setImage(image);
    }
    if (words !== shown.words) made.setToolTip(words);
    if (words !== shown.words || next.entries !== shown.entries) {
      made.setContextMenu(Menu.buildFromTemplate(model.entries.map((item) => entry(item, words))));
    }
    shown = next;
  }

  /** An icon made before its host never shows: it is made again when the host comes. */
  trayHost.listen((present) => {
    if (present) {
      made?.destroy();
      made = null;
    }
    update();
  });
  nativeTheme.on('updated', update);

  return {
    show(next) {
      model = next;
      update();
    },
  };
}
