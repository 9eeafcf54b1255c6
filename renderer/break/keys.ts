/** What a key means in the break window. Pure. */

export type KeyMeaning = 'end' | 'help' | 'pauseOrResume' | 'previous' | 'next';

type Direction = 'ltr' | 'rtl';

const keys = new Map<string, KeyMeaning>([
  ['Escape', 'end'],
  ['F1', 'help'],
  [' ', 'pauseOrResume'],
]);

/** The arrows lead the way that the buttons point: in a right-to-left window, what comes next is at the left. */
const arrows: Readonly<Record<Direction, ReadonlyMap<string, KeyMeaning>>> = {
  ltr: new Map([
    ['ArrowLeft', 'previous'],
    ['ArrowRight', 'next'],
  ]),
  rtl: new Map([
    ['ArrowLeft', 'next'],
    ['ArrowRight', 'previous'],
  ]),
};

/** Null for keys that mean nothing here. On a control, the space bar belongs to that control. */
export function keyMeaning(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>,
  onControl: boolean,
  direction: Direction,
): KeyMeaning | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null;
  const meaning = keys.get(event.key) ?? arrows[direction].get(event.key) ?? null;
  return meaning === 'pauseOrResume' && onControl ? null : meaning;
}
