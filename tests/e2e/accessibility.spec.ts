/**
 * Every screen: axe finds nothing in any look, targets can be hit, no text is cut, no console complains, nothing moves
 * that cannot be stopped, and nothing at all for whoever asks for no motion; Tab goes through it, it says of itself what
 * it is, and what is heard of it is what is kept in `aria`; and in the pixels controls and charts have contrast (1.4.11), and
 * nothing is told by colour alone (1.4.1).
 */
import { attending, together } from './criteria/visitor.ts';
import { test } from './desktop/fixture.ts';
import { MINUTE, type Halfpast } from './halfpast.ts';
import { seeing } from './measure/seen.ts';
import { measuring, type Findings } from './measure/visitor.ts';
import { rounds } from './walk/rounds.ts';
import { take } from './walk/take.ts';
import type { Visitor } from './walk/walk.ts';

/** Each is a walk of minutes on a machine that is busy, of one when it is not. */
test.describe.configure({ timeout: 5 * MINUTE });

/** What keyboards and screen readers meet, what can be measured in every look, and what is seen in the pixels. */
function attendingAndMeasuring(halfpast: Halfpast, moves?: readonly string[]): Visitor & Findings {
  const attention = attending();
  const measured = measuring(halfpast, moves);
  const seen = seeing();
  return {
    ...together(attention, measured, seen),
    screens: measured.screens,
    moving: measured.moving,
    get found() {
      return [...attention.found, ...measured.found, ...seen.faint, ...seen.byColour];
    },
  };
}

for (const round of rounds)
  test(round.name, ({ desktop, launch }) =>
    take(round, {
      desktop,
      launch,
      visitorOf: (halfpast) => attendingAndMeasuring(halfpast, round.moves),
    }),
  );
