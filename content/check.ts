/** The rules that hold between content files, which no schema of one file can see. */
import { ContentError } from './content-error.ts';
import type { Content, ContentFiles } from './content.ts';
import { careLevels, placeholders, type Statement } from './page-schema.ts';
import { walk } from './walk.ts';

/** Every item, the ones with a review of their own, has an id that no other item in any file has. */
function checkIds(files: ContentFiles): void {
  const seen = new Map<string, string>();
  for (const [file, value] of Object.entries(files)) {
    walk(value, {
      object(entry, item) {
        if (!('reviewedBy' in entry) || !('id' in entry)) return;
        const before = seen.get(item);
        if (before !== undefined) throw new ContentError(file, item, 'id', `is also in content/${before}`);
        seen.set(item, file);
      },
    });
  }
}

/** Every source that is named is on the list, once. */
function checkSources(files: ContentFiles, { sources }: Content): void {
  const known = new Set<string>();
  for (const { id } of sources.sources) {
    if (known.has(id)) throw new ContentError('sources.json', id, 'id', 'is listed twice');
    known.add(id);
  }
  for (const [file, value] of Object.entries(files)) {
    walk(value, {
      string(code, item, field) {
        const names = /(?:^|\.)(?:sources\[\d+\]|opens)$/.test(field) && file !== 'sources.json';
        if (names && !known.has(code)) throw new ContentError(file, item, field, `unknown source ${code}`);
      },
    });
  }
}

/** A text may hold only the words of a place that the emergency numbers file gives. */
function checkPlaceholders(files: ContentFiles): void {
  for (const [file, value] of Object.entries(files)) {
    walk(value, {
      string(words, item, field) {
        for (const [braces, name] of words.matchAll(/\{([^}]*)\}?|\}/g)) {
          if (name === undefined || !placeholders.includes(name) || !braces.endsWith('}')) {
            throw new ContentError(file, item, field, `unknown placeholder ${braces}`);
          }
        }
      },
    });
  }
}

/** Every movement that is named is there; a swap is another one of the same kind. */
function checkLibrary({ library }: Content): void {
  const known = library.movements;
  for (const routine of library.routines) {
    const fails = (field: string, problem: string): never => {
      throw new ContentError('routines.json', routine.id, field, problem);
    };
    for (const { id, swap } of routine.movements) {
      const movement = known[id] ?? fails('movements', `unknown movement ${id}`);
      if (swap === undefined) continue;
      const other = known[swap] ?? fails('swap', `unknown movement ${swap}`);
      if (routine.movements.some((entry) => entry.id === swap)) fails('swap', `${swap} is in it already`);
      if (!other.tags.some((tag) => movement.tags.includes(tag)))
        fails('swap', `${id} and ${swap} share no tag`);
    }
  }
  for (const hide of library.hideSwitches) {
    for (const id of hide.movements) {
      if (known[id] !== undefined) continue;
      throw new ContentError('hide-switches.json', hide.id, 'movements', `unknown movement ${id}`);
    }
  }
}

function checkOpeners({ library }: Content): void {
  for (const opener of Object.values(library.openers)) {
    for (const { ms, share, text } of opener.steps) {
      if (ms > 0 === share > 0) {
        throw new ContentError('openers.json', opener.id, 'steps', `“${text}” needs either ms or share`);
      }
    }
    const whole = opener.steps.reduce((sum, step) => sum + step.share, 0);
    if (Math.abs(whole - 1) > 1e-6) {
      throw new ContentError('openers.json', opener.id, 'steps', `the shares add up to ${whole}, not to 1`);
    }
  }
}

/** What the trust's page says and what we added never stand in the same block. */
function checkBlock(file: string, statements: readonly Statement[], added: boolean): void {
  for (const { id, added: own } of statements) {
    if (own === added) continue;
    throw new ContentError(file, id, 'added', `must be ${added} in this block`);
  }
}

function checkPages({ about, advice, help, moments, safetyRules }: Content): void {
  for (const section of advice.sections) {
    checkBlock('advice.json', section.statements, false);
    checkBlock('advice.json', section.added, true);
  }
  help.cards.forEach((card, index) => {
    if (card.level !== careLevels[index]) {
      throw new ContentError(
        'help.json',
        card.level,
        'level',
        `card ${index + 1} must be ${careLevels[index]}`,
      );
    }
    checkBlock('help.json', [...card.groups.flatMap((group) => group.items), ...card.after], false);
    checkBlock('help.json', [...card.added.flatMap((block) => block.items), ...card.notes], true);
  });
  checkBlock('help.json', help.whoToCall.items, true);
  for (const list of Object.values(safetyRules)) checkBlock('safety-rules.json', list.items, true);
  checkBlock('moments.json', Object.values(moments), true);
  const { none, some, all } = about.review;
  checkBlock('about.json', [...about.sections.flatMap((section) => section.items), none, some, all], true);
}

function checkPlaces(files: ContentFiles, { emergencyNumbers }: Content): void {
  const file = 'emergency-numbers.json';
  const codes = new Set<string>();
  for (const { code } of emergencyNumbers.places) {
    if (codes.has(code)) throw new ContentError(file, code, 'code', 'is listed twice');
    codes.add(code);
  }
  if (!codes.has(emergencyNumbers.defaultPlace)) {
    throw new ContentError(file, '(file)', 'defaultPlace', 'is not one of the places');
  }
  for (const [name, value] of Object.entries(files)) {
    walk(value, {
      string(code, item, field) {
        if (!/(?:^|\.)onlyIn\[\d+\]$/.test(field) || codes.has(code)) return;
        throw new ContentError(name, item, field, `unknown place ${code}`);
      },
    });
  }
}

/** @throws ContentError at the first rule that is broken. */
export function checkContent(content: Content, files: ContentFiles): void {
  checkIds(files);
  checkSources(files, content);
  checkPlaceholders(files);
  checkLibrary(content);
  checkOpeners(content);
  checkPages(content);
  checkPlaces(files, content);
}
