/** What was changed last, as a sentence or two. */
import { text } from '../../../content/strings/text.ts';
import type { Told } from './setting-changes.svelte.ts';
import { nameOf, namesOf } from './setting-words.ts';

export function toldWords({ what, undone, notChanged }: Told): string {
  const failed = notChanged.length === 0 ? [] : [text('settings.notChanged', { names: namesOf(notChanged) })];
  return [doneWords(what, undone), ...failed].join(' ');
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
