/** Says what a notice of main means for the person. */
import type { Notice, TodayView } from '../../electron/core/views.ts';
import { text } from '../../content/strings/text.ts';

const list = new Intl.ListFormat('en-GB');

export function noticeWords(notice: Notice): { readonly message: string; readonly problem: boolean } {
  switch (notice.kind) {
    case 'fileSetAside':
      return {
        message: text('notice.fileSetAside', { file: notice.file, keptAs: notice.keptAs }),
        problem: true,
      };
    case 'valuesDropped':
      return {
        message: text('notice.valuesDropped', { file: notice.file, names: list.format(notice.names) }),
        problem: true,
      };
    case 'notSaved':
      return { message: text('notice.notSaved', { file: notice.file, why: notice.why }), problem: true };
    case 'staysInTray':
      return { message: text('notice.staysInTray'), problem: false };
    case 'noTray':
      return { message: text('notice.noTray'), problem: false };
  }
}

const unreadable = {
  idle: 'today.unreadable.idle',
  lock: 'today.unreadable.lock',
  tray: 'today.unreadable.tray',
} as const;

/** What this computer does not tell, and what that means, one sentence each. */
export function unreadableWords(sources: TodayView['unreadable']): string[] {
  return sources.map((source) => text(unreadable[source]));
}
