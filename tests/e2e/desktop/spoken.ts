/** What a screen reader says of what it is given: name, role, states and description of each thing, in reading order. */
import type { Accessible } from './accessible.ts';

/** Roles by the word that is said for them. */
const roleWords: Readonly<Record<string, string>> = {
  'push button': 'button',
  'document web': 'page',
  frame: 'window',
  panel: 'group',
  statusbar: 'status',
  'combo box': 'combobox',
};

/** Groups nothing for the ear unless it has a name. */
const silent = ['panel', 'section', 'paragraph', 'static', 'document web', 'form', 'header', 'footer'];

/** Their name says all that is in them. */
const namedByContent = ['push button', 'toggle button', 'heading', 'link', 'check box', 'radio button'];

function roleOf({ role, attributes }: Accessible): string {
  const own = ['landmark', 'panel', 'toggle button'].includes(role) ? attributes['xml-roles'] : undefined;
  const word = own ?? roleWords[role] ?? role;
  if (role === 'heading') return `${word} ${attributes['level'] ?? '?'}`;
  if (role === 'list item') {
    const { posinset = '?', setsize = '?' } = attributes;
    return `item ${posinset} of ${setsize}`;
  }
  return attributes['roledescription'] ?? word;
}

function stateWords({ role, states, attributes, clickable }: Accessible): string[] {
  const when = (is: boolean, word: string): string[] => (is ? [word] : []);
  const canBeChecked = states.has('checkable') || role === 'check box' || role === 'radio button';
  const { current = 'false', keyshortcuts: keys } = attributes;
  return [
    ...when(canBeChecked, states.has('checked') ? 'checked' : 'not checked'),
    ...when(role === 'toggle button' && states.has('pressed'), 'pressed'),
    ...when(states.has('expandable'), states.has('expanded') ? 'expanded' : 'collapsed'),
    ...when(states.has('selected'), 'selected'),
    ...when(current !== 'false', current === 'true' ? 'current' : `current ${current}`),
    ...when(states.has('required'), 'required'),
    ...when(states.has('invalid'), 'invalid'),
    ...when(states.has('hasPopup'), 'has a menu'),
    ...when(!states.has('enabled'), 'unavailable'),
    ...when(keys !== undefined, `key ${keys}`),
    ...when(clickable, 'clickable'),
  ];
}

/** One thing in one line, without what is in it. */
export function spoken(thing: Accessible): string {
  const { name, description } = thing;
  const words = [roleOf(thing), ...(name === '' ? [] : [`“${name}”`])].join(' ');
  return [words, ...stateWords(thing)].join(', ') + (description === '' ? '' : ` (${description})`);
}

const isBlock = ({ role, attributes }: Accessible): boolean =>
  !/^(inline|contents|none)/.test(attributes['display'] ?? (role === 'static' ? 'inline' : 'block'));

/** All that is in a thing, a line for each, set in by what it is in; text that runs on is one line. */
export function inReadingOrder(thing: Accessible, indent = ''): string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words !== '') lines.push(indent + words);
    text = '';
  };
  for (const child of thing.children) {
    const { role, name, children } = child;
    if (role === 'static' && children.length === 0) {
      text += child.clickable ? `${name} (clickable)` : ` ${name}`;
      continue;
    }
    const transparent = silent.includes(role) && (name === '' || role === 'document web');
    if (transparent && !isBlock(child)) {
      text += ` ${inReadingOrder(child).join(' ')}`;
      continue;
    }
    flush();
    if (transparent) lines.push(...inReadingOrder(child, indent));
    else lines.push(...saidWithContent(child, indent));
  }
  flush();
  return lines;
}

/** A thing that is said, and what is in it; an item of a list that is only text is one line with it. */
function saidWithContent(thing: Accessible, indent: string): string[] {
  const own = indent + spoken(thing);
  const onlyWords = thing.children.every(({ role }) => role === 'static');
  if (namedByContent.includes(thing.role) && onlyWords) return [own];
  const inner = inReadingOrder(thing, `${indent}  `);
  const [only, ...more] = inner;
  if (thing.role === 'list item' && only !== undefined && more.length === 0)
    return [`${own}: ${only.trim()}`];
  return [own, ...inner];
}
