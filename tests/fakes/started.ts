/** The whole app over recording ports, started. */
import { startApp } from '../../electron/app.ts';
import { MINUTE } from '../../electron/core/time.ts';
import { fakePorts, type Kept } from './fake-ports.ts';

export function started(kept?: Kept, hidden = true) {
  const world = fakePorts(kept);
  const app = startApp(world.ports, { hidden });
  return { ...world, app, passes: (minutes: number) => world.clock.advance(minutes * MINUTE) };
}
