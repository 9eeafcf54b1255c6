/** Visits every object and every text of parsed content, knowing which item each belongs to. */

export type Visitor = {
  /** Any object; `item` is the nearest `id` or `code` at or above it. */
  readonly object?: (value: Readonly<Record<string, unknown>>, item: string) => void;
  readonly string?: (value: string, item: string, field: string) => void;
};

/** An object of JSON, neither null nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name by which an object is found in its file: its `id`, a place's `code`, or what it is part of. */
export function itemName(value: Readonly<Record<string, unknown>>, partOf: string): string {
  const name = value['id'] ?? value['code'];
  return typeof name === 'string' ? name : partOf;
}

export function walk(value: unknown, visitor: Visitor, item = '(file)', field = ''): void {
  if (typeof value === 'string') {
    visitor.string?.(value, item, field);
  } else if (Array.isArray(value)) {
    value.forEach((entry: unknown, index) => walk(entry, visitor, item, `${field}[${index}]`));
  } else if (isObject(value)) {
    const name = itemName(value, item);
    const inside = name === item ? `${field}.` : '';
    visitor.object?.(value, name);
    for (const [key, entry] of Object.entries(value)) {
      walk(entry, visitor, name, `${inside}${key}`.replace(/^\./, ''));
    }
  }
}
