// Runs in Electron: makes PNGs of the pages named after a folder. `electron shoot.mjs FOLDER page.html ...`
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const from = process.argv.findIndex((word) => word.endsWith('shoot.mjs'));
const [folder, ...pages] = process.argv.slice(from + 1);
const width = 1500;
/** A taller page goes into several pictures. */
const tallest = 4000;

app.disableHardwareAcceleration();
app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.on('window-all-closed', () => {}); // another page follows

async function shoot(page) {
  const window = new BrowserWindow({ width, height: 900, show: false, enableLargerThanScreen: true });
  await window.loadFile(path.join(folder, page));
  const height = await window.webContents.executeJavaScript('document.documentElement.scrollHeight');
  const parts = Math.ceil(height / tallest);
  window.setContentSize(width, Math.min(height, tallest));
  window.showInactive();
  let before;
  for (let part = 0; part < parts; part++) {
    // The last part ends with the page: it may repeat a little of the one before.
    await window.webContents.executeJavaScript(`scrollTo(0, ${part * tallest})`);
    const end = parts > 1 ? `-${part + 1}.png` : '.png';
    before = await pictureAfter(before, window);
    writeFileSync(path.join(folder, page.replace('.html', end)), before);
  }
  window.destroy();
}

/** A picture of the window; a large page may not have been painted anew yet, then it is still the one before. */
async function pictureAfter(before, window) {
  for (let tries = 0; tries < 40; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 800));
    const png = (await window.webContents.capturePage()).toPNG();
    if (before === undefined || !png.equals(before)) return png;
  }
  throw new Error('the page was not painted anew');
}

// Not awaited here: Electron is ready only when this module has been read to its end.
void app.whenReady().then(async () => {
  for (const page of pages) await shoot(page);
  app.exit(0);
});
