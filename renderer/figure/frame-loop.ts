/** Calls back at a capped rate while the page can be seen, and sleeps while nothing changes. */

/** A picture this early (milliseconds) is better than one screen refresh late. */
export const EARLY_MS = 4;
/** One this much later than it was due, more than the wait for a screen refresh, sets the rate anew. */
const LATE_MS = 20;

/** How long one picture stands, in the whole milliseconds that timers keep: 67 at 15 pictures a second, never more of them. */
export const pictureMs = (fps: number): number => Math.ceil(1000 / fps);

/**
 * Runs `frame` again and again until the returned function is called. `frame` gets the time played so far (milliseconds;
 * time out of sight does not count) and says in how long it will have something new to show; 0 asks for the next of
 * `fps` turns a second.
 */
export function runFrames(fps: number, frame: (playedMs: number) => number): () => void {
  const each = pictureMs(fps);
  let played = 0;
  let last: number | undefined;
  let request: number | undefined;
  let once: ReturnType<typeof setTimeout> | undefined;
  /** While picture follows picture, one timer that repeats: a new one for each would cost a tenth of a picture. */
  let repeating: ReturnType<typeof setInterval> | undefined;

  const draw = (now: number): void => {
    request = undefined;
    if (last !== undefined) played += now - last;
    last = now;
    const rest = frame(played) || each;
    const inStep = rest >= each - LATE_MS && rest <= each;
    if (inStep && repeating !== undefined) return;
    stop();
    if (inStep) repeating = setInterval(ask, each);
    else once = setTimeout(ask, Math.max(0, rest - EARLY_MS));
  };
  /** A page that is behind has not drawn what was asked for last: asked twice, one of the two could not be called off. */
  const ask = (): void => {
    request ??= requestAnimationFrame(draw);
  };
  const stop = (): void => {
    clearTimeout(once);
    clearInterval(repeating);
    if (request !== undefined) cancelAnimationFrame(request);
    request = once = repeating = undefined;
  };
  const follow = (): void => {
    stop();
    last = undefined;
    if (!document.hidden) ask();
  };

  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
}
