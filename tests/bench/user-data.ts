/** User data of somebody who has just read what has to be read, so that nothing opens at the start. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import type { Desktop } from '../e2e/desktop/desktop.ts';

export function userDataWith(desktop: Desktop, settings: Partial<Settings> = {}): string {
  const folder = mkdtempSync(path.join(desktop.folder, 'user-data-'));
  const now = Date.now();
  const read = { safetyReadAt: now, askFirstReadAt: now };
  const values: Settings = { ...defaultSettings, ...read, trayHintShown: true, ...settings };
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(values));
  return folder;
}
