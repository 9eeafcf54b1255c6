/** Remembers how parts of a figure were drawn, so that what does not move is not drawn again. */

export type Memory = {
  /** What is drawn now: a change of subject forgets everything. */
  readonly about: (subject: object, mirrored: boolean) => void;
  /** The parts as they were made last time, or made anew when one of the causes is another object. */
  readonly keep: <T extends readonly unknown[]>(name: string, causes: readonly object[], make: () => T) => T;
};

export function createMemory(): Memory {
  const known = new Map<string, { readonly causes: readonly object[]; readonly made: readonly unknown[] }>();
  let now: object | undefined;
  let side = false;
  return {
    about(subject, mirrored) {
      if (subject !== now || mirrored !== side) known.clear();
      now = subject;
      side = mirrored;
    },
    keep(name, causes, make) {
      const before = known.get(name);
      if (before && before.causes.every((cause, index) => cause === causes[index]))
        return before.made as ReturnType<typeof make>; // what was made is kept under the name of its kind
      const made = make();
      known.set(name, { causes, made });
      return made;
    },
  };
}
