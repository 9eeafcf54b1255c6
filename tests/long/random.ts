/** Chance that can be repeated: a seed, printed, from which all that is random in a long test follows. */

export type Random = {
  readonly seed: number;
  /** From `least` up to, not including, `most`. */
  between(least: number, most: number): number;
  whole(least: number, most: number): number;
  chance(part: number): boolean;
  pick<T>(list: readonly T[]): T;
};

/** LONG_SEED repeats an earlier run. */
export function seeded(name: string): Random {
  const seed = Number(process.env['LONG_SEED'] ?? Date.now() % 1_000_000_007);
  console.log(`${name}: LONG_SEED=${seed}`);
  let state = seed >>> 0;
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + next() * (most - least);
  return {
    seed,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    chance: (part) => next() < part,
    pick: (list) => {
      const picked = list[Math.floor(next() * list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
