// Tells the person at the terminal what set-up is doing and how far it is, on stderr.

const MB = 1e6;

/** One plain sentence about a step. */
export function say(sentence) {
  console.error(`halfpast: ${sentence}`);
}

/** Seconds since `startedAt` (performance.now()), for a sentence's end. */
export function since(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * A progress reporter `(done, total)` in bytes. On a terminal it rewrites one line; in a log it writes one line
 * for each quarter, so that a log stays readable.
 */
export function progress(label) {
  let shown = -1;
  return (done, total) => {
    const percent = Math.min(100, Math.floor((done / total) * 100));
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 25) * 25;
    if (step <= shown) return;
    shown = step;
    const line = `halfpast: ${label}: ${(done / MB).toFixed(0)} of ${(total / MB).toFixed(0)} MB, ${percent}%`;
    if (!process.stderr.isTTY) console.error(line);
    else process.stderr.write(`\r${line}${percent === 100 ? '\n' : ''}`);
  };
}

/** An expected failure: printed as one sentence, without a stack, by `runMain`. */
export class PlainError extends Error {}

/** Runs a script's main function; its number is the exit code, a PlainError is told in its own words. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof PlainError) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
