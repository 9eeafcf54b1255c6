// Reads how many tests passed and failed out of the reports that Vitest and Playwright write.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Adds a stage's exit code to its counts: a stage that ended badly without naming a failed test (a crash, no
 * tests, an error outside of any test) is one failure itself.
 */
function withExitCode({ passed, failed }, exitCode) {
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Counts of a command that only succeeds or fails, such as lint. */
export function countCommand(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts of Vitest's JSON report; a file that could not even be loaded is one failure. */
export function countVitest(file, exitCode) {
  const result = report(file);
  if (!result) return { passed: 0, failed: 1 };
  const unloaded = result.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = result.numFailedTests + unloaded.length;
  return withExitCode({ passed: result.numPassedTests, failed }, exitCode);
}

/** Counts of Playwright's JSON report; a test that only passed on a second try is counted as passed, and said. */
export function countPlaywright(file, exitCode) {
  const result = report(file);
  if (!result) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = result.stats;
  if (flaky > 0) console.log(`halfpast: ${flaky} of the passed end-to-end tests needed a second try`);
  return withExitCode({ passed: expected + flaky, failed: unexpected }, exitCode);
}
