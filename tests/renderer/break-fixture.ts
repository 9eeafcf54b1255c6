/** A small break for the break window's tests: an opener and one movement with two sides. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import { beatsOf } from '../../electron/core/beats.ts';
import type { BreakPlan } from '../../electron/core/break-plan.ts';
import type { BreakItemView } from '../../electron/core/views.ts';
import type { RunningBreak } from '../../renderer/break/moment.ts';

const bend = { flex: 0, side: 0, twist: 0 };
const arm = {
  mode: 'angles',
  ...{ flex: 0, abd: 0, rot: 0, elbow: 0, palm: 0, wrist: 0, dev: 0, curl: 0 },
} as const;
const leg = { mode: 'angles', flex: 0, abd: 0, rot: 0, knee: 0, ankle: 0 } as const;
const shoulder = { elev: 0, protract: 0 };
const pose = {
  root: { at: [0, 90, 0] as [number, number, number], pitch: 0, roll: 0, yaw: 0 },
  lumbar: bend,
  thoracic: bend,
  neck: { ...bend, glide: 0 },
  head: bend,
  ...{ shoulderL: shoulder, shoulderR: shoulder, armL: arm, armR: arm, legL: leg, legR: leg },
};
const keyframe = (name: string) => ({ name, ms: 1000, hold: 500, ease: 'linear' as const, hi: 0, pose });

export const picture = (id: string, work: number[] = [1]): PosedMovement => ({
  ...{ id, view: { yaw: 0, pitch: 0 }, props: [], area: { at: 'upper-back', out: 0 } },
  ...{ still: 1, rest: 0, work, loopFrom: 0, shadow: true, order: {} },
  keyframes: [keyframe('Start'), keyframe('Turn'), keyframe('Turn more')],
});

/** Opener for 10 s; then 2 s to get ready and, left and right in turn, 2 times: 1 s there, 3 s hold, 1 s back. */
const plan: BreakPlan = {
  routineId: 'test',
  stretch: false,
  plannedMs: 32_000,
  items: [
    { kind: 'opener', id: 'up', startMs: 0, ms: 10_000 },
    {
      ...{
        kind: 'movement',
        id: 'turn',
        startMs: 10_000,
        ms: 22_000,
        readyMs: 2000,
        reps: 2,
        sets: 1,
        restMs: 0,
      },
      ...{ holdMs: 3000, moveMs: 2000, sides: ['left', 'right'], sideOrder: 'alternate' },
    },
  ],
};

const nothing = { canSwap: false, feel: null, easier: null, equipment: null, stopIf: [], drawnSide: null };
const unsigned = { adapt: [], reviewedBy: '' };
const opener: BreakItemView = {
  ...{ ...nothing, ...unsigned, kind: 'opener', id: 'up', name: 'Get up', startMs: 0, ms: 10_000 },
  steps: [
    { text: 'Tap your toes.', breath: null, during: null, share: 0.4, frames: null },
    { text: 'Walk about.', breath: null, during: null, share: 0.6, frames: null },
  ],
  picture: picture('up'),
};
const movement: BreakItemView = {
  ...{ kind: 'movement', id: 'turn', name: 'Turn', startMs: 10_000, ms: 22_000 },
  steps: [
    { text: 'Sit tall.', breath: null, during: 'setup', share: null, frames: null },
    { text: 'Cross your arms.', breath: null, during: 'setup', share: null, frames: null },
    { text: 'Turn slowly.', breath: null, during: 'move', share: null, frames: null },
    { text: 'Hold there.', breath: null, during: 'hold', share: null, frames: null },
    { text: 'Come back.', breath: null, during: 'return', share: null, frames: null },
  ],
  ...{ feel: 'A gentle stretch.', easier: 'Turn half as far.', equipment: 'Steady chair' },
  stopIf: ['the chair moves'],
  adapt: ['Skip: a sore rib.'],
  reviewedBy: '',
  picture: picture('turn'),
  drawnSide: 'left',
  canSwap: true,
};

/** A fresh copy each time, as main sends it. */
export function running(change: Partial<RunningBreak> = {}): RunningBreak {
  const view: RunningBreak = {
    ...{
      state: 'running',
      routineName: 'Test',
      opener: 'standing',
      canSwapOpener: true,
      plannedMs: plan.plannedMs,
    },
    ...{
      atMs: 0,
      paused: false,
      stillPictures: false,
      chime: false,
      speakSteps: false,
      largeControls: false,
    },
    items: [opener, movement],
    beats: beatsOf(plan),
    stopAlways: ['Stop if you feel dizzy.'],
    ...{ skin: 'tone-3', askFirst: null },
  };
  return { ...structuredClone(view), ...change };
}
