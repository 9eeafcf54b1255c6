/** Playwright's `test` with a private desktop for each worker and a `launch` that cleans up after each test. */
import { test as base, type TestInfo } from '@playwright/test';
import { launchApp, spawnApp, type LaunchedApp, type LaunchOptions, type StartedApp } from './app.ts';
import { startDesktop, type Desktop, type DesktopOptions } from './desktop.ts';

type TestFixtures = {
  /** Starts the app under Playwright; it is quit when the test ends. */
  launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** Starts the app without Playwright; it is killed when the test ends. */
  start: (options?: LaunchOptions) => StartedApp;
};
type WorkerFixtures = { desktopOptions: DesktopOptions; desktop: Desktop };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  desktopOptions: [{}, { scope: 'worker', option: true }],
  desktop: [
    async ({ desktopOptions }, use) => {
      const desktop = await startDesktop(desktopOptions);
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker' },
  ],
  launch: async ({ desktop }, use, testInfo) => {
    const launched: LaunchedApp[] = [];
    await desktop.reset();
    await use(async (options) => {
      const app = await launchApp(desktop, options);
      launched.push(app);
      return app;
    });
    await attachWhatWasSeen(testInfo, launched);
    await Promise.all(launched.map((app) => app.quit()));
  },
  start: async ({ desktop }, use, testInfo) => {
    const started: StartedApp[] = [];
    await use((options) => {
      const app = spawnApp(desktop, options);
      started.push(app);
      return app;
    });
    await attachOutput(testInfo, started);
    await Promise.all(started.map((app) => app.kill()));
  },
});

export { expect } from '@playwright/test';

/** After a failure: what the app printed and a picture of each of its windows. */
async function attachWhatWasSeen(testInfo: TestInfo, launched: LaunchedApp[]): Promise<void> {
  await attachOutput(testInfo, launched);
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const page of launched.flatMap(({ app }) => app.windows())) {
    const body = await page.screenshot({ timeout: 2000 }).catch(() => undefined);
    if (body) await testInfo.attach(page.url(), { body, contentType: 'image/png' });
  }
}

async function attachOutput(testInfo: TestInfo, apps: StartedApp[]): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const app of apps) {
    await testInfo.attach('what the app printed', { body: app.output(), contentType: 'text/plain' });
  }
}
