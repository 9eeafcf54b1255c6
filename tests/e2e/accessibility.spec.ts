/**
 * Every screen: axe finds nothing in any look, targets can be hit, no text is cut, no console complains, nothing moves
 * that cannot be stopped, and nothing at all for whoever asks for no motion; Tab goes through it, it says of itself what
 * it is, and what is heard of it is what is kept in `aria`.
 */
import { attending, together } from './criteria/visitor.ts';
import { test } from './desktop/fixture.ts';
import { MINUTE, type Halfpast } from './halfpast.ts';
import { measuring, type Findings } from './measure/visitor.ts';
import { rounds } from './walk/rounds.ts';
import { take } from './walk/take.ts';
import type { Visitor } from './walk/walk.ts';

/** Each is a walk of minutes on a machine that is busy, of one when it is not. */
test.describe.configure({ timeout: 5 * MINUTE });

/** What keyboards and screen readers meet, and then what can be measured in every look. */
function attendingAndMeasuring(halfpast: Halfpast): Visitor & Findings {
  const attention = attending();
  const measured = measuring(halfpast);
  return {
    ...together(attention, measured),
    screens: measured.screens,
    moving: measured.moving,
    get found() {
      return [...attention.found, ...measured.found];
    },
  };
}

for (const round of rounds)
  test(round.name, ({ desktop, launch }) =>
    take(round, { desktop, launch, visitorOf: attendingAndMeasuring }),
  );
