/** What was changed last, as a sentence or two. */
import { text } from '../../../content/strings/text.ts';
import type { ChoiceKey } from '../../../electron/core/settings.ts';
import type { Told } from './setting-changes.svelte.ts';
import { nameOf, namesOf } from './setting-words.ts';

export function toldWords({ what, undone, done, notChanged }: Told): string {
  return [...(done ? [doneWords(what, undone)] : []), ...notChangedWords(notChanged)].join(' ');
}

/** What could not be changed among several, one sentence each; how long history is kept is for the person alone. */
export function notChangedWords(keys: readonly ChoiceKey[]): readonly string[] {
  const others = keys.filter((key) => key !== 'keepMonths');
  return [
    ...(others.length > 0 ? [text('settings.notChanged', { names: namesOf(others) })] : []),
    ...(keys.length > others.length
      ? [text('settings.keepMonths.yourself', { name: nameOf('keepMonths') })]
      : []),
  ];
}

function doneWords(what: Told['what'], undone: boolean): string {
  switch (what.kind) {
    case 'one':
      return text(undone ? 'settings.undone' : 'settings.changed', { name: nameOf(what.key) });
    case 'imported':
      return text(undone ? 'settings.undone.import' : 'settings.changed.import');
    case 'restored':
      return text(undone ? 'settings.undone.restore' : 'settings.changed.restore');
  }
}
