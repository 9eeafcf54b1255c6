/** Windows that fail: made again five times in ten minutes, not a sixth time. */
import { expect, test } from 'vitest';
import { failedAgain, type Failures } from '../../electron/core/mending.ts';
import { MINUTE, SECOND } from '../../electron/core/time.ts';

function mendsOf(times: readonly number[]): boolean[] {
  let failures: Failures = [];
  return times.map((at) => {
    const after = failedAgain(failures, at);
    ({ failures } = after);
    return after.mend;
  });
}

test('the sixth failure in ten minutes is not mended, nor those that follow at once', () => {
  const times = Array.from({ length: 9 }, (_none, nth) => nth * SECOND);
  expect(mendsOf(times)).toEqual([true, true, true, true, true, false, false, false, false]);
});

test('a sixth failure ten minutes after the first is mended', () => {
  expect(mendsOf([0, 1, 2, 3, 4, 10 * MINUTE])).toEqual(Array<boolean>(6).fill(true));
  expect(mendsOf([0, 1, 2, 3, 4, 10 * MINUTE - 1])[5]).toBe(false);
});

test('after ten quiet minutes all is forgotten', () => {
  const bad = Array.from({ length: 100 }, (_none, nth) => nth);
  expect(mendsOf([...bad, 11 * MINUTE]).at(-1)).toBe(true);
});

test('failures now and then are mended for ever', () => {
  expect(mendsOf(Array.from({ length: 50 }, (_none, nth) => nth * 3 * MINUTE)).every(Boolean)).toBe(true);
});
