/** Turns a title into the name of a file that every system takes. */

/** Long enough for any title, and short enough for every file system. */
const LONGEST = 80;
/** Names that Windows keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Without what a system refuses or reads as a folder; `otherwise` when nothing is left. */
export function safeFileName(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const cut = plain
    .replace(new RegExp(`^(.{${LONGEST}}).*$`, 'u'), '$1')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .trim();
  return cut === '' || DEVICE.test(cut) ? otherwise : cut;
}
