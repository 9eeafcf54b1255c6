/** The Quiet port over one source for each reason: asks only those that are asked for, and never waits long. */
import type { HoldReason } from '../../core/rules.ts';
import type { Quiet } from '../../ports.ts';
import { within } from '../dbus-connection.ts';

/** Whether a reason to hold is there at this moment; null: that cannot be told. May take its time, or fail. */
export type Source = () => Promise<boolean | null>;
export type Sources = Readonly<Record<HoldReason, Source>>;

/** A source of what cannot be told on this kind of computer. */
export const untold: Source = () => Promise.resolve(null);

/** A source that has not answered by then is given up: the port promises two seconds. */
const patienceMs = 1_800;

/** The Quiet port over these sources. `failed` hears of bugs: a source tells what it expects by null. */
export function createQuiet(
  sources: Sources,
  failed: (reason: HoldReason, cause: unknown) => void,
  waitMs = patienceMs,
): Quiet {
  async function told(reason: HoldReason): Promise<boolean | null> {
    try {
      return await within(waitMs, sources[reason](), null);
    } catch (cause) {
      failed(reason, cause);
      return null;
    }
  }

  return {
    async read(asked) {
      const answers = await Promise.all(
        [...new Set(asked)].map(async (reason) => ({ reason, holds: await told(reason) })),
      );
      const those = (holds: boolean | null): HoldReason[] =>
        answers.filter((answer) => answer.holds === holds).map(({ reason }) => reason);
      return { reasons: those(true), unreadable: those(null) };
    },
  };
}

/** The first answer that is not "cannot be told", asked in order, each only when those before it could not tell. */
export function firstToTell(...sources: readonly Source[]): Source {
  return async () => {
    for (const source of sources) {
      const answer = await source();
      if (answer !== null) return answer;
    }
    return null;
  };
}

/** True when one says so, else false when one can tell; all are asked at the same time. */
export function anyOf(...sources: readonly Source[]): Source {
  return async () => {
    const answers = await Promise.all(sources.map((source) => source()));
    return answers.includes(true) || (answers.includes(false) ? false : null);
  };
}
