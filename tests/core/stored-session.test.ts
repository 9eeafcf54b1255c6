/** A stored session that could not have been: it is refused, so that no state comes back that cannot be left. */
import { describe, expect, test } from 'vitest';
import { restoreSession, storeSession } from '../../electron/core/stored-session.ts';
import { timeline } from '../flow/timeline.ts';

/** What each phase leaves on the disk, as a file that somebody can have changed. */
const kept = {
  sitting: () => timeline(),
  due: () => {
    const day = timeline();
    day.works(30);
    return day;
  },
  folded: () => {
    const day = timeline();
    day.works(33);
    return day;
  },
  paused: () => {
    const day = timeline();
    day.pauses(60);
    return day;
  },
  away: () => {
    const day = timeline();
    day.isStill(4);
    return day;
  },
  break: () => {
    const day = timeline();
    day.starts();
    return day;
  },
};

function changed(phase: keyof typeof kept, path: readonly string[], value: unknown) {
  const day = kept[phase]();
  const stored: unknown = JSON.parse(JSON.stringify(storeSession(day.session(), day.now())));
  let at = stored as Record<string, unknown>; // JSON: walked by name
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  expect(at, path.join('.')).toHaveProperty(last);
  at[last] = value;
  return restoreSession(stored, day.now());
}

describe('refused', () => {
  const FAR = 1e12;
  test.each([
    ['sitting', 'session.phase.dueAt', FAR, 'no break would ever be due'],
    ['sitting', 'session.seenAt', FAR, 'nobody would ever be away'],
    ['sitting', 'session.lastInputAt', FAR, 'no input would ever be new'],
    ['sitting', 'session.askIdleAt', FAR, 'idle time would never be asked'],
    ['sitting', 'session.span.from', FAR, 'nothing would ever be sat'],
    ['sitting', 'session.span.kind', 'away', 'time sat would be counted as away'],
    ['due', 'session.phase.state.foldAt', FAR, 'the prompt would never fold'],
    ['due', 'session.phase.state.since', FAR, 'an offer would end before it was made'],
    ['folded', 'session.phase.state.again', FAR, 'it would never be offered again'],
    ['paused', 'session.phase.until', FAR, 'the pause would never end'],
    ['paused', 'session.phase.dueLeftMs', FAR, 'no break would ever be due after it'],
    ['away', 'session.phase.since', FAR, 'the person would never be back'],
    ['away', 'session.phase.before.dueLeftMs', FAR, 'no break would ever be due'],
    ['break', 'session.phase.asOf', FAR, 'the break would never go on'],
    ['break', 'session.phase.startedAt', FAR, 'the break would end before it began'],
  ] as const)('%s with %s %s: %s', (phase, path, value, _why) => {
    expect(changed(phase, path.split('.'), value)).toBeNull();
  });
});

test.each(['sitting', 'due', 'folded', 'paused', 'away', 'break'] as const)(
  '%s as it was written comes back',
  (phase) => {
    expect(changed(phase, ['v'], 1)).toMatchObject({ gapMs: 0 });
  },
);
