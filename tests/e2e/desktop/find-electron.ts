/** Before all tests: finds the Electron to test with, and tells the workers through the environment. */
import { electronRuntime } from '../../../build/electron-runtime.mjs';

export default async function findElectron(): Promise<void> {
  const { dist } = await electronRuntime();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dist;
}
