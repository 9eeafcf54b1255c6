/** What a day leaves behind: every second of it, once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, MINUTE, startHalfpast, trayToSay } from './halfpast.ts';

const dayStart = Date.UTC(2026, 9, 5, 9);

test('the spans and breaks of a day add up to the time the app ran, to the second', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  let elapsed = 0;
  async function passes(minutes: number): Promise<void> {
    await halfpast.passes(minutes);
    elapsed += minutes * MINUTE;
  }

  await passes(30);
  await choose(desktop, '5 more minutes');
  await trayToSay(/Break in 5 minutes/, desktop);
  await passes(5);
  await choose(desktop, 'Start');
  await trayToSay('On a break.', desktop);
  await passes(20); // to its end and beyond
  await halfpast.personDoes('stops');
  await passes(4);
  await halfpast.personDoes('works');
  await passes(1.25);
  await choose(desktop, 'Pause for 30 minutes');
  await trayToSay(/^Paused/, desktop);
  await passes(40);
  await halfpast.personDoes('stops');
  desktop.screenSaver.setActive(true);
  await trayToSay('Away. Counting goes on when you are back.', desktop);
  await passes(9);
  desktop.screenSaver.setActive(false);
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await halfpast.personDoes('works');
  await passes(3.5);
  await choose(desktop, 'Start a break now');
  await trayToSay('On a break.', desktop);
  await passes(0.75);
  await halfpast.personDoes('stops');
  desktop.login.suspend();
  await trayToSay('Away. Counting goes on when you are back.', desktop);
  await passes(45);
  desktop.login.resume();
  await halfpast.personDoes('works');
  await passes(1);
  await trayToSay(/^Sitting for/, desktop);
  await choose(desktop, 'Quit');
  expect(await halfpast.exited).toBe(0);

  const spans = historyOf(options.userData).filter(({ kind }) => kind !== 'offer');
  let at = dayStart;
  for (const span of spans) {
    expect(span.fromUtcMs, `the ${span.kind} span begins where the one before ended`).toBe(at);
    at = span.toUtcMs;
  }
  expect(at - dayStart).toBe(elapsed);
  const kinds = new Set(spans.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['asleep', 'away', 'break', 'paused', 'sitting']);
  const outcomes = spans.flatMap((line) => (line.kind === 'break' ? [line.outcome] : []));
  expect(outcomes).toEqual(['finished', 'interrupted']);
  const log = readFileSync(path.join(options.userData, 'logs/halfpast.log'), 'utf8');
  expect(log).not.toMatch(/routine|movement|stretch|pain/i);
  expect(log.match(/power: suspended/g)).not.toBeNull();
});
