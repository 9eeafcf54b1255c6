/** What it costs to look for a better moment: no program is started but when a break falls due, and while it is held. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { setFullScreen } from './desktop/full-screen.ts';
import { inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';
import { comes } from './offered.ts';

/** Programs of these names that print what nobody can use, and note that they were started. */
function notingPrograms({ folder, env }: Desktop): { PATH: string; started(): string[] } {
  const programs = mkdtempSync(path.join(folder, 'programs-'));
  const notes = path.join(programs, 'notes');
  for (const name of ['pactl', 'pw-dump', 'gsettings']) {
    const file = path.join(programs, name);
    writeFileSync(file, `#!/bin/sh\necho ${name} >> ${notes}\n`);
    chmodSync(file, 0o755);
  }
  return {
    PATH: `${programs}:${env['PATH']}`,
    started: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []),
  };
}

test('programs are started only when a break falls due, and at most every 30 seconds while it is held', async ({
  desktop,
  launch,
}) => {
  const pulse = path.join(desktop.env['XDG_RUNTIME_DIR'] ?? '', 'pulse');
  mkdirSync(pulse, { recursive: true });
  const server = createServer(() => undefined).listen(path.join(pulse, 'native'));
  const programs = notingPrograms(desktop);
  const slides = await desktop.x11.openOther('Slides');
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, {
    ...options,
    env: { PATH: programs.PATH, XDG_CURRENT_DESKTOP: 'GNOME' },
  });
  await halfpast.passes(20);
  await halfpast.personDoes('stops'); // away, and back
  await halfpast.passes(10);
  await halfpast.personDoes('works');
  await halfpast.passes(29);
  expect(programs.started()).toEqual([]);

  await setFullScreen(desktop, slides, true);
  await halfpast.passes(1, 30); // a return is noticed within ten seconds
  await trayToSay(/held: app in full screen/, desktop);
  const whenDue = programs.started().length;
  expect(whenDue).toBeGreaterThanOrEqual(2);
  expect(whenDue).toBeLessThanOrEqual(6);
  await halfpast.passes(10);
  const perReading = 2;
  expect(programs.started().length - whenDue).toBeLessThanOrEqual(perReading * 21);

  await slides.close();
  await comes(halfpast, desktop);
  await (await desktop.tray.item()).click('Skip');
  await toSee(desktop);
  const whenSkipped = programs.started().length;
  await halfpast.passes(29);
  expect(programs.started()).toHaveLength(whenSkipped);
  server.close();
});
