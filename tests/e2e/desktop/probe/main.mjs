// The smallest tray app that shows whether the test desktop works: one tray item, one window that takes no focus.
import { app, BrowserWindow, Menu, nativeImage, Tray } from 'electron';

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

let tray;

function openWindow() {
  const window = new BrowserWindow({ width: 300, height: 200, title: 'Probe window', show: false });
  void window.loadURL('data:text/html,<title>Probe window</title><h1>Probe</h1>');
  window.once('ready-to-show', () => window.showInactive());
}

function start() {
  const red = Buffer.alloc(16 * 16 * 4);
  for (let i = 0; i < red.length; i += 4) red.set([0, 0, 255, 255], i); // BGRA
  tray = new Tray(nativeImage.createFromBitmap(red, { width: 16, height: 16 }));
  tray.setToolTip('Probe is running');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open window', click: openWindow },
      { label: 'More', submenu: [{ label: 'Leave', click: () => app.quit() }] },
    ]),
  );
}

app.on('window-all-closed', () => {});
void app.whenReady().then(start);
