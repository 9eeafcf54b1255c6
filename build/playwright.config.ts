/** Tests in a real Electron on a private desktop: end to end, long runs, measurements and the picture tour. */
import { defineConfig } from '@playwright/test';

const minute = 60_000;

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
    { name: 'e2e', testDir: '../tests/e2e', snapshotPathTemplate: '{testDir}/{arg}{ext}' },
    // One at a time: a soak must not share the processor, and a measurement still less.
    { name: 'long', testDir: '../tests/long', timeout: 30 * minute, workers: 1 },
    { name: 'bench', testDir: '../tests/bench', timeout: 10 * minute, workers: 1 },
    { name: 'tour', testDir: '../tests/tour', timeout: 5 * minute, workers: 1 },
  ],
});
