/** Calls back at a capped rate while the page can be seen, and sleeps while nothing changes. */

/** A picture this early (milliseconds) is better than one screen refresh late. */
export const EARLY_MS = 4;

/**
 * Runs `frame` again and again until the returned function is called. `frame` gets the time played so far (milliseconds;
 * time out of sight does not count) and says in how long it will have something new to show; 0 asks for the next of
 * `fps` turns a second.
 */
export function runFrames(fps: number, frame: (playedMs: number) => number): () => void {
  const least = 1000 / fps;
  let played = 0;
  let last: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: number | undefined;

  const draw = (now: number): void => {
    if (last !== undefined) played += now - last;
    last = now;
    const rest = frame(played);
    timer = setTimeout(ask, Math.max(0, (rest > 0 ? rest : least) - EARLY_MS));
  };
  const ask = (): void => {
    request = requestAnimationFrame(draw);
  };
  const stop = (): void => {
    clearTimeout(timer);
    if (request !== undefined) cancelAnimationFrame(request);
    timer = request = undefined;
    last = undefined;
  };
  const follow = (): void => {
    stop();
    if (!document.hidden) ask();
  };

  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
}
