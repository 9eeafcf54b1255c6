/** What must hold whatever happens: random days, minute by minute, with everything that can befall a session. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultHours, isWithin, type Hours } from '../../electron/core/hours.ts';
import type { HoldReason } from '../../electron/core/rules.ts';
import type { Signal } from '../../electron/core/signal.ts';
import { MINUTE, SECOND, type Now } from '../../electron/core/time.ts';
import { nextWakeAt } from '../../electron/core/next-wake.ts';
import { step } from '../../electron/core/step.ts';
import { restoreSession, storeSession } from '../../electron/core/stored-session.ts';
import { timeline, withStandingOpener } from '../flow/timeline.ts';

type Day = ReturnType<typeof timeline>;
type Deed = { readonly name: string; readonly minutes: number };

const deedNames = [
  'works',
  'works',
  'works',
  'types',
  'isStill',
  'watches',
  'locks',
  'unlocks',
  'sleeps',
  'sleepsUntold',
  'wallBack',
  'wallOn',
  'mic',
  'quiet',
  'starts',
  'starts',
  'postpone',
  'skip',
  'close',
  'touch',
  'leave',
  'pauses',
  'pausesUntil',
  'pausesUntilTomorrow',
  'resumes',
  'travels',
  'officeHours',
  'nightHours',
  'noHours',
  'leavesBreak',
  'comesBack',
  'pauseBreak',
  'resumeBreak',
  'next',
  'previous',
  'swap',
  'hurt',
  'end',
  'longer',
  'shorter',
  'restarts',
  'isKilled',
] as const;

const deed: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom(...deedNames),
  // Seconds, so that short and long deeds are about as frequent: `fc.double` would nearly always give none at all.
  minutes: fc
    .oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 90 * 60 }))
    .map((seconds) => seconds / 60),
});

function carryOut(day: Day, { name, minutes }: Deed): void {
  const acts: Record<string, () => void> = {
    works: () => day.works(minutes),
    types: () => day.types(minutes),
    isStill: () => day.isStill(minutes),
    watches: () => day.watches(minutes),
    locks: () => day.locks(),
    unlocks: () => day.unlocks(),
    sleeps: () => day.sleeps(minutes * 5),
    sleepsUntold: () => day.sleeps(minutes * 5, 'untold'),
    wallBack: () => day.setsWallClock(-minutes * 60 * MINUTE),
    wallOn: () => day.setsWallClock(minutes * 60 * MINUTE),
    mic: () => day.holds('microphone'),
    quiet: () => day.holds(),
    starts: () => day.starts(),
    postpone: () => day.answers('postpone'),
    skip: () => day.answers('skip'),
    close: () => day.answers('close'),
    touch: () => day.tells({ type: 'promptTouched', touched: true }),
    leave: () => day.tells({ type: 'promptTouched', touched: false }),
    pauses: () => day.pauses(minutes),
    pausesUntil: () => day.pausesUntil(Math.floor(minutes * 16) % (24 * 60)),
    pausesUntilTomorrow: () => day.pausesUntil('tomorrow'),
    resumes: () => day.resumes(),
    travels: () => day.travels(Math.round(minutes * 10) - 450),
    officeHours: () => day.changesRules({ hours: everyDay(9 * 60, 12 * 60) }),
    nightHours: () => day.changesRules({ hours: everyDay(22 * 60, 10 * 60) }),
    noHours: () => day.changesRules({ hours: defaultHours }),
    leavesBreak: () => day.tells({ type: 'breakLeft', left: true }),
    comesBack: () => day.tells({ type: 'breakLeft', left: false }),
    pauseBreak: () => day.tells({ type: 'breakPaused' }),
    resumeBreak: () => day.tells({ type: 'breakResumed' }),
    next: () => day.tells({ type: 'breakJumped', to: 'next' }),
    previous: () => day.tells({ type: 'breakJumped', to: 'previous' }),
    swap: () => day.tells(withStandingOpener),
    hurt: () => day.tells({ type: 'breakEnded', how: 'hurt' }),
    end: () => day.tells({ type: 'breakEnded', how: 'ended' }),
    longer: () => day.changesRules({ intervalMs: 60 * MINUTE }),
    shorter: () => day.changesRules({ intervalMs: 15 * MINUTE }),
    restarts: () => day.restarts(minutes / 8),
    isKilled: () => day.restarts(minutes / 8, 'killed'),
  };
  acts[name]?.();
}

const everyDay = (from: number, to: number): Hours => {
  const ranges = [{ from, to }];
  return { on: true, week: [ranges, ranges, ranges, ranges, ranges, ranges, ranges] };
};

const rules = { holds: ['microphone'] as const satisfies readonly HoldReason[] };
const someDay = fc.array(deed, { minLength: 1, maxLength: 60, size: 'max' });
const runs = { numRuns: 300 };

/** What befalls a session and its restored copy alike: minutes after the restart, and the signal. */
const goesOn: readonly (readonly [number, Signal])[] = [
  [0, { type: 'wake' }],
  [0.5, { type: 'inputSeen', lastInputAt: 0, displayKeptAwake: false, locked: false }],
  [2, { type: 'wake' }],
  [9, { type: 'wake' }],
  [12, { type: 'locked' }],
  [14, { type: 'unlocked' }],
  [31, { type: 'wake' }],
  [31, { type: 'inputSeen', lastInputAt: 0, displayKeptAwake: false, locked: false }],
  [33.5, { type: 'wake' }],
  [90, { type: 'wake' }],
];

/** Follows the offers through the events: how many are open, and how many of one due break went unanswered. */
function readOffers(events: readonly string[]): void {
  let open = 0;
  for (const event of events) {
    const what = event.split(' ').slice(1).join(' ');
    if (what.startsWith('offer')) {
      open += 1;
      expect(Number(what.slice(6)), event).toBeLessThanOrEqual(3);
    }
    if (what.startsWith('answer')) open -= 1;
    expect(open, `open prompts at ${event}`).toBeGreaterThanOrEqual(0);
    expect(open, `open prompts at ${event}`).toBeLessThanOrEqual(1);
  }
}

describe('whatever happens', () => {
  test('never two prompts open, never a fourth unanswered offer, no break while one is open', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        for (const one of deeds) carryOut(day, one);
        const events = day.happened();
        readOffers(events);
        const breaks = events
          .map((event) => event.split(' ')[1])
          .filter((word) => word === 'break' || word === 'over');
        breaks.forEach((word, index) => expect(word).toBe(index % 2 === 0 ? 'break' : 'over'));
      }),
      runs,
    );
  });

  test('the prompt is prepared or shown only to be taken away again, and each offer is answered once', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        for (const one of deeds) {
          carryOut(day, one);
          if (one.name === 'isKilled') return; // what a kill leaves open nobody can answer
        }
        day.tells({ type: 'quitting' });
        let there = false;
        for (const event of day.windows()) {
          const what = event.split(' ')[1];
          if (what === 'prepare') expect(there, `nothing there yet at ${event}`).toBe(false);
          there = what !== 'hide';
        }
        expect(there, 'a window is left behind').toBe(false);
        const answers = day.happened().filter((event) => /(offer|answer)/.test(event));
        answers.forEach((event, index) => expect(event).toMatch(index % 2 === 0 ? / offer/ : / answer/));
        expect(answers.length % 2).toBe(0);
      }),
      runs,
    );
  });

  test('an offer is made to somebody who is there, awake, and has read the safety page', () => {
    let offers = 0;
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({
          rules,
          offered: ({ session, now, lastInputAt, watching, locked }) => {
            offers += 1;
            expect(locked).toBe(false);
            expect(session.phase).toMatchObject({ name: 'due', state: { name: 'offered' } });
            expect(day.rules().mayPrompt).toBe(true);
            expect(isWithin(day.rules().hours, now.local)).toBe(true);
            if (!watching) expect(now.at - lastInputAt).toBeLessThan(MINUTE + 2 * SECOND);
          },
        });
        day.works(31); // every day comes to an offer, and goes on from there
        for (const one of deeds) carryOut(day, one);
      }),
      runs,
    );
    expect(offers, 'the random days do come to offers').toBeGreaterThan(runs.numRuns);
  });

  test('no prompt while a reason holds', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        let holding = false;
        for (const one of deeds) {
          if (one.name === 'mic') holding = true;
          if (one.name === 'quiet') holding = false;
          day.happened();
          carryOut(day, one);
          if (holding && one.name !== 'mic')
            expect(day.happened().filter((event) => event.includes('offer'))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('sitting, away, held, paused, asleep, off hours, breaks and not running add up to the time that passed', () => {
    const addsUp = (deeds: readonly Deed[]): void => {
      const day = timeline({ rules });
      for (const one of deeds) carryOut(day, one);
      day.tells({ type: 'quitting' });
      const spans = day.lines().filter((line) => line.kind !== 'offer');
      const recordedMs = spans.reduce((sum, line) => sum + line.toUtcMs - line.fromUtcMs, 0);
      expect(spans.every((line) => line.toUtcMs >= line.fromUtcMs)).toBe(true);
      expect(Math.abs(recordedMs + day.notRunningMs() - day.at())).toBeLessThan(SECOND);
    };
    fc.assert(
      fc.property(someDay, (deeds) => {
        // A wall clock that is set just before a kill cannot be told from time that the app was not running.
        addsUp(deeds.filter(({ name }) => name !== 'isKilled'));
        addsUp(deeds.filter(({ name }) => name !== 'wallBack' && name !== 'wallOn'));
      }),
      runs,
    );
  });

  test('every phase has a way out: a person who works on is asked, whatever came before', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        for (const one of deeds) carryOut(day, one);
        day.holds();
        day.changesRules({ hours: defaultHours });
        day.unlocks();
        day.tells({ type: 'breakEnded', how: 'ended' });
        day.resumes();
        day.answers('skip');
        day.happened();
        day.works(day.rules().intervalMs / MINUTE + 1);
        expect(day.happened().some((event) => event.includes('offer 1'))).toBe(true);
      }),
      runs,
    );
  });

  test('what was sat is never negative, and never more than the time that passed', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        for (const one of deeds) {
          carryOut(day, one);
          expect(day.satMin()).toBeGreaterThanOrEqual(0);
          expect(day.satMin()).toBeLessThanOrEqual(day.at() / MINUTE + 1e-6);
        }
      }),
      runs,
    );
  });

  test('a stored and restored session is the same session', () => {
    fc.assert(
      fc.property(someDay, (deeds) => {
        const day = timeline({ rules });
        for (const one of deeds) carryOut(day, one);
        day.tells({ type: 'wake' }); // what is stored is always the outcome of a step
        const now = day.now();
        const stored: unknown = JSON.parse(JSON.stringify(storeSession(day.session(), now)));
        const later = { ...now, at: now.at + 1_000_000 }; // app time begins elsewhere after a restart
        const restored = restoreSession(stored, later);
        if (restored === null) throw new Error('refused');
        let here = day.session();
        let there = restored.session;
        for (const [afterMin, signal] of goesOn) {
          const on = (from: Now): Now => ({
            ...from,
            at: from.at + afterMin * MINUTE,
            local: { ...from.local, utcMs: from.local.utcMs + afterMin * MINUTE },
          });
          const seenAt = (from: Now): Signal =>
            signal.type === 'inputSeen' ? { ...signal, lastInputAt: on(from).at } : signal;
          const one = step(here, seenAt(now), on(now), day.rules());
          const other = step(there, seenAt(later), on(later), day.rules());
          expect(other.decisions).toEqual(one.decisions);
          expect(other.session.phase.name).toBe(one.session.phase.name);
          expect(nextWakeAt(other.session, day.rules()) - later.at).toBe(
            nextWakeAt(one.session, day.rules()) - now.at,
          );
          [here, there] = [one.session, other.session];
        }
      }),
      runs,
    );
  });

  test('a signal that does not fit changes no phase and never throws', () => {
    const day = timeline();
    day.works(1);
    for (const type of [
      'breakPaused',
      'breakResumed',
      'resumeAsked',
      'unlocked',
      'resumed',
      'wake',
      'rulesChanged',
    ] as const) {
      day.tells({ type });
      expect(day.phase(), type).toBe('sitting');
    }
  });
});
