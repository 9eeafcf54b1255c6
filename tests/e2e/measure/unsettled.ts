/** Texts whose contrast (1.4.3) axe cannot tell, and how each kind of them is settled. */

/** What axe says why, or where the text is; and what settles it. */
const settled: readonly (readonly [RegExp, string])[] = [
  [
    /: elmPartiallyObscured$/,
    'scrolled half out of sight; the same words in the same colours are seen elsewhere',
  ],
  [/: (nonBmp|shortTextContent)$/, 'a single sign, in the colours of its neighbours that axe does settle'],
  [/\btext\[.*: imgNode$/, 'hours of the day line: in pixels, in contrast.spec.ts'],
  [/\.(number|unit|sign|time|left)\b.*: bgOverlap$/, 'words in a ring: in pixels, in contrast.spec.ts'],
  [/^break, small window[^:]*: .*: bgOverlap$/, 'scrolled behind the controls, which stay'],
  [/^(safety, list \w+|rhythm): .*: bgOverlap$/, 'scrolled behind the bar at the foot of the introduction'],
  [/settings, restore: .*: bgOverlap$/, 'the bar to undo behind the dialog: settled without the dialog'],
];

/** Those that nothing settles. */
export const notSettled = (unsettled: readonly string[]): string[] =>
  unsettled.filter((each) => !settled.some(([pattern]) => pattern.test(each)));
