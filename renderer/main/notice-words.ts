/** Says what a notice of main means for the person. */
import type { Notice, TodayView } from '../../electron/core/views.ts';
import { listWords } from '../../content/strings/formats.ts';
import { text, type MessageKey } from '../../content/strings/text.ts';
import { contentLanguage, type InLanguage } from '../shared/content-language.ts';
import { addedLabel } from '../shared/reviewed.ts';

/** A setting by the name that it has on the page; keys that no page shows stay as they are. */
const settingNames = new Map<string, MessageKey>([
  ['intervalMin', 'settings.interval'],
  ['theme', 'settings.theme'],
  ['stillPictures', 'settings.still'],
  ['staySeated', 'settings.staySeated'],
  ['wheelchair', 'settings.wheelchair'],
  ['discreetOnly', 'settings.discreetOnly'],
  ['kit', 'settings.kit'],
  ['hideSwitches', 'settings.hide'],
  ['breakLength', 'settings.breakLength'],
  ['country', 'settings.country'],
  ['inLeeds', 'settings.inLeeds'],
  ['skin', 'settings.skin'],
  ['startAtLogin', 'settings.startAtLogin'],
  ['holdFor', 'settings.wait'],
  ['hours', 'settings.hours'],
  ['offerBy', 'settings.offerBy'],
  ['dimOthers', 'settings.dimOthers'],
  ['shortcutBreak', 'settings.shortcutBreak'],
  ['shortcutPause', 'settings.shortcutPause'],
  ['hiddenMovements', 'settings.hidden'],
  ['safetyReadAt', 'nav.safety'],
  ['opener', 'break.opener.choice'],
]);

function settingName(key: string): string {
  const name = settingNames.get(key);
  return name === undefined ? key : text(name);
}

export type NoticeWords = {
  readonly message: string;
  /** Its language, where it is words of the content. */
  readonly messageIn?: InLanguage;
  readonly problem: boolean;
  /** Who said it and who has checked it, where it is about health. */
  readonly label?: string;
};

export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'fileSetAside':
      return {
        message: text('notice.fileSetAside', { file: notice.file, keptAs: notice.keptAs }),
        problem: true,
      };
    case 'valuesDropped':
      return {
        message: text('notice.valuesDropped', {
          file: notice.file,
          names: listWords(notice.names.map(settingName)),
        }),
        problem: true,
      };
    case 'notRead':
      return { message: text('notice.notRead', { file: notice.file, why: notice.why }), problem: true };
    case 'notSaved':
      return { message: text(`notice.notSaved.${notice.what}`, { why: notice.why }), problem: true };
    case 'movementHidden':
      return { message: text('notice.movementHidden', { name: notice.name }), problem: false };
    case 'safetyChanged':
    case 'sixWeeks':
      return {
        message: notice.says.text,
        messageIn: contentLanguage('guidance'),
        problem: false,
        label: addedLabel([notice.says]),
      };
    case 'shortcutTaken':
      return {
        message: text('notice.shortcutTaken', {
          keys: notice.keys,
          name: text(`settings.${notice.shortcut}`),
        }),
        problem: true,
      };
    case 'staysInTray':
      return { message: text('notice.staysInTray'), problem: false };
    case 'noTray':
      return { message: text('notice.noTray'), problem: false };
  }
}

const unreadable = {
  idle: 'today.unreadable.idle',
  lock: 'today.unreadable.lock',
  place: 'today.unreadable.place',
  tray: 'today.unreadable.tray',
  fullScreen: 'today.unreadable.fullScreen',
  microphone: 'today.unreadable.microphone',
  camera: 'today.unreadable.camera',
  doNotDisturb: 'today.unreadable.doNotDisturb',
} as const;

/** What this computer does not tell, and what that means, one sentence each. */
export function unreadableWords(sources: TodayView['unreadable']): string[] {
  return sources.map((source) => text(unreadable[source]));
}
