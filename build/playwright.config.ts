/** Tests in a real Electron on a private desktop: end to end, long runs, measurements and the picture tour. */
import { defineConfig } from '@playwright/test';

const minute = 60_000;
/** The walks over every screen: most of their time is work, not waiting, so that they can run behind the rest. */
const walks = /(accessibility|contrast|languages)\.spec\.ts$/;

export default defineConfig({
  outputDir: '../test-results/playwright', // the tour's pictures and the figures lie beside it
  globalSetup: '../tests/e2e/desktop/find-electron.ts',
  reporter: 'list',
  retries: 1, // a busy machine may starve an app for seconds; what needed a second try is said in the output
  forbidOnly: Boolean(process.env['CI']),
  workers: 1, // each app starts five processes; two at a time starve each other on a small machine
  timeout: minute,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'e2e', testDir: '../tests/e2e', testIgnore: walks, snapshotPathTemplate: '{testDir}/{arg}{ext}' },
    // Two runs at a time must not clear each other's folder.
    {
      name: 'walks',
      testDir: '../tests/e2e',
      testMatch: walks,
      outputDir: '../test-results/walks',
      timeout: 5 * minute,
    },
    // One at a time: a soak must not share the processor, and a measurement still less.
    { name: 'long', testDir: '../tests/long', timeout: 30 * minute, workers: 1 },
    { name: 'bench', testDir: '../tests/bench', timeout: 10 * minute, workers: 1 },
    { name: 'tour', testDir: '../tests/tour', timeout: 5 * minute, workers: 1 },
  ],
});
