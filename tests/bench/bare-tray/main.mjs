// What any Electron tray app costs: a tray icon, no window, nothing to do. Halfpast is measured against it.
import { app, nativeImage, Tray } from 'electron';

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

let tray;

app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  const pixels = Buffer.alloc(22 * 22 * 4, 255);
  tray = new Tray(nativeImage.createFromBitmap(pixels, { width: 22, height: 22 }));
  tray.setToolTip('Bare tray');
});
