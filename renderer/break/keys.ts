/** What a key means in the break window. Pure. */

export type KeyMeaning = 'end' | 'help' | 'pauseOrResume' | 'previous' | 'next';

const keys = new Map<string, KeyMeaning>([
  ['Escape', 'end'],
  ['F1', 'help'],
  [' ', 'pauseOrResume'],
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
]);

/** Null for keys that mean nothing here. On a control, the space bar belongs to that control. */
export function keyMeaning(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>,
  onControl: boolean,
): KeyMeaning | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null;
  const meaning = keys.get(event.key) ?? null;
  return meaning === 'pauseOrResume' && onControl ? null : meaning;
}
