/** Every screen in every look: axe finds nothing, targets can be hit, no text is cut, and no console complains. */
import { test } from './desktop/fixture.ts';
import { MINUTE } from './halfpast.ts';
import { measuring } from './measure/visitor.ts';
import { rounds } from './walk/rounds.ts';
import { take } from './walk/take.ts';

/** Each is a walk of minutes on a machine that is busy, of one when it is not. */
test.describe.configure({ timeout: 5 * MINUTE });

for (const round of rounds)
  test(round.name, ({ desktop, launch }) => take(round, { desktop, launch, visitorOf: measuring }));
