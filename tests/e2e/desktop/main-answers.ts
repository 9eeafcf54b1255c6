/** Makes what main is asked through Playwright sure to be answered, and done once. */
import type { ElectronApplication } from '@playwright/test';

type Evaluate = ElectronApplication['evaluate'];

/** In main: does what is asked unless it has been done, and hands out the answer as often as it is asked for. */
function answer(
  electron: unknown,
  { id, source, arg }: { id: number; source: string; arg: unknown },
): unknown {
  const kept = globalThis as { halfpastAnswers?: Map<number, unknown> };
  kept.halfpastAnswers ??= new Map();
  if (!kept.halfpastAnswers.has(id)) {
    const asked = (0, eval)(`(${source})`) as (electron: unknown, arg: unknown) => unknown;
    kept.halfpastAnswers.set(id, asked(electron, arg));
  }
  return kept.halfpastAnswers.get(id);
}

/**
 * Electron's inspector loses the answer of what it is asked while a window goes ("promise was garbage collected").
 * The question itself was carried out by then: it is asked again by its number, so that nothing happens twice.
 */
export function withSureAnswers(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (asked: typeof answer, arg: unknown) => Promise<unknown>;
  let asked = 0;
  const sure = async (question: unknown, arg: unknown): Promise<unknown> => {
    const id = ++asked;
    for (;;) {
      try {
        return await evaluate(answer, { id, source: String(question), arg });
      } catch (error) {
        if (!String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  app.evaluate = sure as Evaluate;
  return app;
}
