/** Stands in for what the tests' DOM cannot do: seeing. */
import { vi } from 'vitest';

/** Returns how to let everything observed come into view. */
export function observedElements(): () => void {
  const seen: (() => void)[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #changed: (entries: { isIntersecting: boolean }[]) => void;
      constructor(changed: (entries: { isIntersecting: boolean }[]) => void) {
        this.#changed = changed;
      }
      observe(): void {
        seen.push(() => {
          this.#changed([{ isIntersecting: true }]);
        });
      }
      disconnect(): void {
        return;
      }
    },
  );
  return () => {
    for (const comeIntoView of seen) comeIntoView();
  };
}
