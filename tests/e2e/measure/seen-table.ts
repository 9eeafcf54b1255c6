/** What has to be seen on which screen of the walk, and which states have to be told apart without their colour. */
import type { Side } from './edges.ts';

export type Shape = {
  readonly name: string;
  readonly at: string;
  /** By its edge, by a mark in it, by the ring that it has with the focus, or by words that axe cannot settle. */
  readonly by: 'edge' | 'mark' | 'ring' | 'words';
  readonly sides?: readonly Side[];
  /** With forced colours words or numbers stand there instead. */
  readonly notForced?: true;
  /** Without forced colours it only decorates, or is not there. */
  readonly onlyForced?: true;
  /** So many pixels of a mark must be seen. */
  readonly pixels?: number;
};
export type Pair = {
  readonly name: string;
  readonly one: string;
  readonly other: string;
  /** Only so much of each from its left (pixels): their icons differ anyway. */
  readonly strip?: number;
  /** So much around each (pixels): a frame lies outside. */
  readonly around?: number;
  readonly notForced?: true;
  /** With forced colours one is filled: a frame alone would look like the focus. */
  readonly filledForced?: true;
};
export type Seen = { readonly shapes?: readonly Shape[]; readonly pairs?: readonly Pair[] };

const ends: readonly Side[] = ['top', 'bottom'];
const edge = (name: string, at: string, sides?: readonly Side[]): Shape =>
  sides === undefined ? { name, at, by: 'edge' } : { name, at, by: 'edge', sides };
const mark = (name: string, at: string): Shape => ({ name, at, by: 'mark' });
const words = (name: string, at: string): Shape => ({ name, at, by: 'words' });
const ring = (name: string, at: string): Shape => ({ name, at, by: 'ring' });
const on = '[data-state="checked"]';
const off = '[data-state="unchecked"]';

/** By the names of the walk's screens; each kind of control once. */
export const seenOn: Readonly<Record<string, Seen>> = {
  welcome: {
    shapes: [
      edge('a step that is done', '.bars .done', ends),
      edge('a step to come', '.bars span:not(.done)', ends),
      edge('select', '.select'),
      mark('arrow of a select', '.select svg'),
      ring('select', '.select'),
      ring('primary button', '.bar .button.primary'),
    ],
    pairs: [{ name: 'a step done, one to come', one: '.bars .done', other: '.bars span:not(.done)' }],
  },
  rhythm: {
    shapes: [
      edge('radio on', `.plan${on} .dot`),
      edge('radio off', `.plan${off} .dot`),
      edge('chosen tile', `.interval-length${on}`),
      edge('tile', `.interval-length${off}`),
      edge('chip of ability', '.chips button', ends),
      edge('primary button', '.button.primary'),
      edge('secondary button', '.bar .button.secondary'),
      ring('radio', `.plan${on}`),
    ],
    pairs: [
      { name: 'radio on and off', one: `.plan${on} .dot`, other: `.plan${off} .dot` },
      { name: 'tile on and off', one: `.interval-length${on}`, other: `.interval-length${off}` },
    ],
  },
  'rhythm, country open': {
    shapes: [mark('tick of a list', '.tick svg'), edge('option', '.select-item[data-highlighted]')],
  },
  'today, sitting': {
    shapes: [
      mark('icon of the page', '.side nav button[aria-current] svg'),
      mark('icon of another page', '.side nav li:last-child svg'),
      ring('page', '.side nav li:last-child button'),
      words('hour of the day line', '.hours text'),
      words('number in the ring', '.count .number'),
      words('unit in the ring', '.count .unit'),
      edge('day line, sitting now', '.line rect.present', ['top', 'right']),
    ],
    pairs: [
      {
        name: 'the page and another',
        one: '.side nav button[aria-current]',
        other: '.side nav li:last-child button',
        strip: 8,
        filledForced: true,
      },
    ],
  },
  'today, away': {
    shapes: [{ ...mark('dots of the ring', 'main .track.dashed'), onlyForced: true, pixels: 900 }],
  },
  'today, sitting again': {
    pairs: [
      { name: 'sitting now, away', one: '.swatch:has(.present)', other: '.swatch:has([fill$="away)"])' },
      {
        name: 'sitting now, sitting',
        one: '.swatch:has(.present)',
        other: '.swatch:has(.sitting:not(.present))',
      },
    ],
  },
  'prompt, card': {
    shapes: [
      edge('primary button', '.button.primary'),
      edge('secondary button', '.button.secondary'),
      mark('icon of a link', '.link svg'),
      mark('close', '.close svg'),
      ring('quiet button', '.button.quiet'),
      ring('close', '.close'),
    ],
  },
  'break, opener': {
    shapes: [
      edge('choice of the opener', '.choice'),
      edge('progress, this item', '.segment.current', ends),
      edge('progress, to come', '.segment:not(.current) .fill', ends),
      edge('primary button', '.button.primary'),
      edge('secondary button', '.button.secondary'),
      mark('icon of a link', '.safety svg'),
      mark('end', '.end svg'),
      ring('secondary button', '.steer .button.secondary'),
    ],
    pairs: [
      {
        name: 'opener chosen and not',
        one: '.choice button[aria-pressed="true"]',
        other: '.choice button[aria-pressed="false"]',
        filledForced: true,
      },
      {
        name: 'progress, this item and one to come',
        one: '.segment.current',
        other: '.segment:not(.current)',
      },
    ],
  },
  'break, paused, all details open': {
    shapes: [
      words('time left in the ring', '.time > span'),
      words('words in the ring', '.time .left'),
      edge('repetition', '.dots span:not(.current)'),
      edge('progress, over', '.segment.past .fill', ends),
      mark('tick of a step', '.over .number svg'),
      edge('number of this step', '.current .number'),
    ],
    pairs: [
      { name: 'repetition now and to come', one: '.dots .current', other: '.dots span:not(.current, .done)' },
      { name: 'step now and to come', one: '.current .number', other: 'li:not(.current, .over) .number' },
      { name: 'step over and to come', one: '.over .number', other: 'li:not(.current, .over) .number' },
      {
        name: 'progress, over and to come',
        one: '.segment.past .fill',
        other: '.segment:not(.past, .current) .fill',
      },
    ],
  },
  'routines, kit': {
    shapes: [
      edge('box on', '.box.checked'),
      edge('box off', '.box:not(.checked)'),
      mark('tick', '.box.checked svg'),
    ],
    pairs: [{ name: 'box on and off', one: '.box.checked', other: '.box:not(.checked)' }],
  },
  'movements, filtered': {
    shapes: [
      edge('filter on', '.chip.on', ends),
      edge('filter off', '.chip:not(.on)', ends),
      edge('tab', '.library-part[data-state="active"]'),
      edge('search field', '.search-field input'),
      mark('icon of the search field', '.search-field svg'),
      ring('search field', '.search-field input'),
      ring('filter on', '.chip.on'),
      ring('tab', '.library-part[data-state="active"]'),
    ],
    pairs: [
      { name: 'filter on and off', one: '.chip.on', other: '.chip:not(.on)' },
      {
        name: 'tab and another',
        one: '.library-part[data-state="active"]',
        other: '.library-part[data-state="inactive"]',
        filledForced: true,
      },
    ],
  },
  'settings, hours copied and overlapping': {
    shapes: [
      edge('time', 'input[type="time"]:not([aria-invalid])'),
      edge('time that is wrong', 'input[type="time"][aria-invalid]'),
      edge('box on', '.days input:checked'),
      edge('box off', '.days input:not(:checked)'),
      mark('remove', 'li button svg'),
      mark('sign of what is wrong', '.wrong svg'),
      edge('switch on', `.switch${on}`, ends),
      edge('switch off', `.switch${off}`, ends),
      edge('thumb on', `.switch-thumb${on}`),
      edge('thumb off', `.switch-thumb${off}`),
      ring('switch', `.switch${on}`),
    ],
    pairs: [
      {
        name: 'time right and wrong',
        one: 'input[type="time"][aria-invalid]',
        other: 'input[type="time"]:not([aria-invalid])',
      },
      { name: 'switch on and off', one: `.switch${on}`, other: `.switch${off}` },
      { name: 'box on and off', one: '.days input:checked', other: '.days input:not(:checked)' },
    ],
  },
  'history, a day chosen': {
    shapes: [
      edge('bar, taken', '.bar rect.taken'),
      edge('bar, offered', '.bar rect.offered', ['top']),
      edge('legend, taken', '.key.taken'),
      edge('legend, offered', '.key:not(.taken)'),
      ...[0, 1, 2, 3, 4].map((level): Shape => ({
        ...edge(`day, level ${String(level)}`, `.legend .level-${String(level)}`),
        notForced: true,
      })),
      { ...words('what a shade says', '.by-colour'), notForced: true },
      { ...words('what a number says', '.by-number'), onlyForced: true },
      edge('choice of one', '.segmented'),
      edge('chosen one', `.segmented-part${on}`),
      edge('earlier', '.ways button'),
      mark('icon of earlier', '.ways button svg'),
      ring('day', 'table[role="grid"] button[tabindex="0"]'),
      ring('bar', '.bars .bar'),
      edge('day line, sitting', '.line rect.sitting', ['top']),
      edge('day line, break', '.line rect.break', ['left', 'right']),
      mark('close', '.close svg'),
    ],
    pairs: [
      { name: 'taken and offered', one: '.key.taken', other: '.key:not(.taken)' },
      { name: 'most breaks and none', one: '.legend .level-4', other: '.legend .level-0', notForced: true },
      { name: 'days or weeks', one: `.segmented-part${on}`, other: `.segmented-part${off}` },
      {
        name: 'day chosen and not',
        one: 'td button.chosen',
        other: 'td button:not(.chosen)',
        around: 3,
        filledForced: true,
      },
      { name: 'sitting and break', one: '.swatch:has(.sitting)', other: '.swatch:has(.break)' },
      { name: 'sitting and away', one: '.swatch:has(.sitting)', other: '.swatch:has([fill$="away)"])' },
    ],
  },
};
