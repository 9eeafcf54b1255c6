/** Notifications by Electron, as on Windows and macOS. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notificationByElectron } from '../../electron/os/electron-notifications.ts';

const words = { title: 'T', body: 'b' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function system(show: (made: EventEmitter) => void) {
  const made: (EventEmitter & { closed: number })[] = [];
  const place = notificationByElectron(() => {
    const one = Object.assign(new EventEmitter(), {
      closed: 0,
      show: () => show(one),
      close: () => {
        one.closed += 1;
      },
    });
    made.push(one);
    return one;
  });
  return { place, made };
}

it('shows one at a time, hears a click once, and takes it away', async () => {
  const { place, made } = system((one) => one.emit('show'));
  const chosen = vi.fn();
  expect(await place.show(words)).toBeNull();
  expect(await place.show({ ...words, chosen })).toBeNull();
  expect(made[0]?.closed).toBe(1);
  made[0]?.emit('click');
  expect(chosen).not.toHaveBeenCalled();
  made[1]?.emit('click');
  made[1]?.emit('click');
  expect(chosen.mock.calls).toEqual([['default']]);
  await place.show(words);
  place.withdraw();
  place.withdraw();
  expect(made[2]?.closed).toBe(1);
});

it('says why it could not be shown, whether it is told, thrown or never told', async () => {
  expect(await system((one) => one.emit('failed', {}, 'unsigned')).place.show(words)).toBe('unsigned');
  const throws = notificationByElectron(() => {
    throw new Error('not here');
  });
  expect(await throws.show(words)).toBe('not here');
  const { place, made } = system(() => undefined);
  const silent = place.show(words);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await silent).toBe('the system did not show it');
  expect(made[0]?.closed).toBe(1);
});
