/** What the accessibility bus's status says about screen readers, and that nobody there means none. */
import dbus from 'dbus-next';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assistiveTechnologyOnBus } from '../../electron/os/assistive-technology.ts';
import { createBus } from '../../electron/os/dbus.ts';
import { privateBus, service } from './private-bus.ts';

/** A session bus on which these are true; undefined: nobody tells. */
async function busWhere(on: readonly string[] | undefined) {
  const { socket } = await privateBus();
  if (on !== undefined)
    await service(socket, 'org.a11y.Bus', (_member, [, name]) => [
      'v',
      [new dbus.Variant('b', on.includes(String(name)))],
    ]);
  const bus = createBus(socket);
  onTestFinished(() => bus.close());
  return bus;
}

describe('assistive technology', () => {
  it.each([
    ['the desktop says that a screen reader is on', ['ScreenReaderEnabled'], true],
    ['a screen reader has only asked programs to join', ['IsEnabled'], true],
    ['there is none', [], false],
    ['nobody tells', undefined, false],
  ])('%s: %j is %s', async (_what, on, inUse) => {
    expect(await assistiveTechnologyOnBus(await busWhere(on))).toBe(inUse);
  });
});
