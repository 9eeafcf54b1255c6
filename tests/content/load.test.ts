/** Proves that the content of this build parses, and that a broken file is named down to item and field. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentFiles, loadContent } from '../../content/all.ts';
import { ContentError } from '../../content/content-error.ts';
import { parseContent } from '../../content/load.ts';
import { isObject } from '../../content/walk.ts';

const folder = new URL('../../content/', import.meta.url);

/** The build's files with the value at `path` of one file changed, or removed when `value` is undefined. */
function broken(file: string, path: readonly (string | number)[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(contentFiles[file]);
  let at: unknown = copy;
  for (const key of path.slice(0, -1))
    at = Array.isArray(at) ? at[Number(key)] : isObject(at) ? at[key] : undefined;
  const last = path.at(-1);
  if (typeof at !== 'object' || at === null || last === undefined)
    throw new Error(`no ${path.join('.')} in ${file}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return { ...contentFiles, [file]: copy };
}

function complaint(files: Record<string, unknown>): ContentError {
  try {
    parseContent(files);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('the broken content was accepted');
}

describe('the content of this build', () => {
  it('parses once', () => {
    expect(loadContent().library.routines).toHaveLength(11);
    expect(loadContent()).toBe(loadContent());
  });

  it('imports every JSON file there is', () => {
    const here = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const movements = readdirSync(new URL('movements/', folder)).map((name) => `movements/${name}`);
    expect(Object.keys(contentFiles).sort()).toEqual([...here, ...movements].sort());
  });
});

describe('a broken content file', () => {
  it.each([
    [
      'a field of a movement left out',
      'movements/forward-reach.json',
      ['feel'],
      undefined,
      'forward-reach',
      'feel',
    ],
    [
      'a dose that is not whole',
      'movements/forward-reach.json',
      ['dose', 'reps'],
      2.5,
      'forward-reach',
      'dose.reps',
    ],
    [
      'a step at an unknown moment',
      'movements/forward-reach.json',
      ['steps', 1, 'during'],
      'later',
      'forward-reach',
      'steps[1].during',
    ],
    ['a misspelt field', 'movements/forward-reach.json', ['harder '], 'x', 'forward-reach', 'harder '],
    ['an id that is not its file', 'movements/forward-reach.json', ['id'], 'reach', 'reach', 'id'],
    ['an empty text', 'advice.json', ['sections', 0, 'statements', 1, 'text'], ' ', 'what.meaning', 'text'],
    [
      'an item without a source',
      'help.json',
      ['cards', 0, 'groups', 0, 'items', 2, 'sources'],
      [],
      'emergency.03',
      'sources',
    ],
    [
      'an item without the section of its source',
      'movements/open-book.json',
      ['section'],
      undefined,
      'open-book',
      'section',
    ],
    [
      'an item without its reviewed text',
      'hide-switches.json',
      [0, 'reviewedText'],
      undefined,
      'hide.twisting',
      'reviewedText',
    ],
    [
      'a place whose next review is no day',
      'emergency-numbers.json',
      ['places', 7, 'reviewDue'],
      'next year',
      'NZ',
      'reviewDue',
    ],
    [
      'a source that is not listed',
      'help.json',
      ['leadIn', 'sources', 0],
      'S99',
      'help.lead-in',
      'sources[0]',
    ],
    [
      'an address without https',
      'sources.json',
      ['sources', 0, 'address'],
      'http://a.example/',
      'S1',
      'address',
    ],
    [
      'a routine with an unknown movement',
      'routines.json',
      [0, 'movements', 0, 'id'],
      'cartwheel',
      'quiet-minute',
      'movements',
    ],
    [
      'a swap for an unknown movement',
      'routines.json',
      [1, 'movements', 1, 'swap'],
      'cartwheel',
      'stand-and-open',
      'swap',
    ],
    [
      'a swap for another kind of movement',
      'routines.json',
      [1, 'movements', 1, 'swap'],
      'look-over-shoulder',
      'stand-and-open',
      'swap',
    ],
    [
      'a swap that is in the routine already',
      'routines.json',
      [1, 'movements', 1, 'swap'],
      'overhead-reach',
      'stand-and-open',
      'swap',
    ],
    [
      'a hide switch for an unknown movement',
      'hide-switches.json',
      [0, 'movements', 0],
      'cartwheel',
      'hide.twisting',
      'movements',
    ],
    ['an unknown kit', 'movements/open-book.json', ['kit', 0], 'trampoline', 'open-book', 'kit[0]'],
    [
      'shares that do not add up',
      'openers.json',
      [0, 'steps', 0, 'share'],
      0.5,
      'change-position-up',
      'steps',
    ],
    ['a kind of opener without an opener', 'openers.json', [0, 'kind'], 'seated', '(file)', 'kind'],
    [
      'an id that is taken',
      'safety-rules.json',
      ['stopIf', 'items', 1, 'id'],
      'stop.pain',
      'stop.pain',
      'id',
    ],
    ['a note without words', 'moments.json', ['sixWeeks', 'text'], '', 'moment.six-weeks', 'text'],
    [
      'a note that claims to be the trust’s',
      'moments.json',
      ['firstRoutine', 'added'],
      false,
      'moment.first-routine',
      'added',
    ],
    [
      'a kind of item without a name',
      'about.json',
      ['review', 'kinds', 'opener'],
      undefined,
      '(file)',
      'review.kinds.opener',
    ],
    [
      'a line about the content without a source',
      'about.json',
      ['sections', 1, 'items', 0, 'sources'],
      [],
      'about.not',
      'sources',
    ],
    ['cards in another order', 'help.json', ['cards', 1, 'level'], 'soon', 'soon', 'level'],
    [
      'our words among the trust’s',
      'advice.json',
      ['sections', 0, 'statements', 0, 'added'],
      true,
      'what.not-serious',
      'added',
    ],
    [
      'a mistyped placeholder',
      'safety-rules.json',
      ['stopIf', 'items', 3, 'text'],
      'Call {emergency}.',
      'stop.chest',
      'text',
    ],
    [
      'a placeholder left open',
      'safety-rules.json',
      ['stopIf', 'items', 3, 'text'],
      'Call {doctor',
      'stop.chest',
      'text',
    ],
    [
      'a default place that is not listed',
      'emergency-numbers.json',
      ['defaultPlace'],
      'FR',
      '(file)',
      'defaultPlace',
    ],
    [
      'a place that is not listed',
      'help.json',
      ['whoToCall', 'items', 3, 'onlyIn', 0],
      'FR',
      'call.soon-also',
      'onlyIn[0]',
    ],
  ])('names file, item and field: %s', (_what, file, path, value, item, field) => {
    const error = complaint(broken(file, path, value));
    expect({ file: error.file, item: error.item, field: error.field }).toEqual({ file, item, field });
    expect(error.message).toContain(`content/${file}: item "${item}": field "${field}":`);
  });

  it('names a file that is missing', () => {
    const { 'help.json': _help, ...others } = contentFiles;
    expect(complaint(others).message).toContain('content/help.json');
  });
});
