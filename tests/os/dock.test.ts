/** The dock of macOS, over a recorder: in it while a window that belongs there is open. */
import { expect, it } from 'vitest';
import { createDock } from '../../electron/os/dock.ts';

function recorder() {
  const calls: string[] = [];
  return {
    calls,
    app: {
      dock: { show: () => Promise.resolve(calls.push('show')), hide: () => void calls.push('hide') },
      setActivationPolicy: (policy: string) => void calls.push(policy),
    },
  };
}

it('is left at once, entered with the first window, and left with the last', () => {
  const { app, calls } = recorder();
  const dock = createDock(app);
  expect(calls).toEqual(['accessory']);
  const mainGone = dock.opened();
  const breakGone = dock.opened();
  expect(calls).toEqual(['accessory', 'show']);
  mainGone();
  mainGone();
  expect(calls).toEqual(['accessory', 'show']);
  breakGone();
  expect(calls).toEqual(['accessory', 'show', 'hide']);
  dock.opened()();
  expect(calls).toEqual(['accessory', 'show', 'hide', 'show', 'hide']);
});

it('is nothing where there is none', () => {
  const { app, calls } = recorder();
  createDock({ setActivationPolicy: app.setActivationPolicy }).opened()();
  expect(calls).toEqual([]);
});
