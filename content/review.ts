/** Who has reviewed what: an item whose words were edited since then has lost its review. */
import { contentHash } from './content-hash.ts';
import type { ContentFiles } from './content.ts';
import { isObject, walk } from './walk.ts';

export const itemKinds = [
  'careCard',
  'safetyRule',
  'emergencyNumbers',
  'moment',
  'movement',
  'opener',
  'routine',
  'hideSwitch',
  'advice',
  'about',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Kinds that a release refuses unreviewed: what stands on the care cards, and when to stop or to ask first. */
export const safetyKinds: readonly ItemKind[] = ['careCard', 'safetyRule', 'emergencyNumbers'];

const kindOfFile: Readonly<Record<string, ItemKind>> = {
  'help.json': 'careCard',
  'safety-rules.json': 'safetyRule',
  'emergency-numbers.json': 'emergencyNumbers',
  'moments.json': 'moment',
  'openers.json': 'opener',
  'routines.json': 'routine',
  'hide-switches.json': 'hideSwitch',
  'advice.json': 'advice',
  'about.json': 'about',
};
const kindOf = (file: string): ItemKind | undefined =>
  file.startsWith('movements/') ? 'movement' : kindOfFile[file];

/** `edited`: somebody signed it, and its words have changed since. `overdue`: signed, and due to be looked at again. */
export type ReviewState = 'unreviewed' | 'edited' | 'overdue' | 'reviewed';

export type ReviewedItem = {
  readonly kind: ItemKind;
  readonly file: string;
  readonly id: string;
  readonly state: ReviewState;
  /** What `reviewedText` must be for a review of the item as it stands. */
  readonly hash: string;
};

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: Item): boolean => 'reviewedBy' in value;
const wasEdited = (item: Item): boolean =>
  item['reviewedBy'] !== '' && item['reviewedText'] !== contentHash(item);

function stateOf(item: Item, today: string): ReviewState {
  if (item['reviewedBy'] === '') return 'unreviewed';
  if (wasEdited(item)) return 'edited';
  const due = item['reviewDue'];
  return typeof due === 'string' && due < today ? 'overdue' : 'reviewed';
}

/** Every item of the files and how its review stands on the day `today`, an ISO date. */
export function reviewOf(files: ContentFiles, today: string): readonly ReviewedItem[] {
  const found: ReviewedItem[] = [];
  for (const [file, content] of Object.entries(files)) {
    const kind = kindOf(file);
    walk(content, {
      object: (value, id) => {
        if (!isItem(value) || kind === undefined) return;
        found.push({ kind, file, id, state: stateOf(value, today), hash: contentHash(value) });
      },
    });
  }
  return found;
}

/** A copy of a file's value in which every item that was edited since its review has none. */
export function withoutStaleReviews(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutStaleReviews);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withoutStaleReviews(entry)]),
  );
  return isItem(value) && wasEdited(value) ? { ...copy, reviewedBy: '' } : copy;
}
