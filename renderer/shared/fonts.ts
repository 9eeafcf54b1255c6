/** The typeface, asked for before any text needs it: what is measured with another one would jump when it comes. */
import { speaking } from '../../content/strings/speaking.ts';

/** Its letters are those of right-to-left languages only. */
const RIGHT_TO_LEFT = 'Vazirmatn Variable';

/** Settles when the fonts that the language needs are here, or cannot be had; never rejects. */
export async function loadFonts(): Promise<void> {
  const { direction } = speaking();
  const needed = Array.from(document.fonts).filter(
    ({ family }) => direction === 'rtl' || family.replaceAll('"', '') !== RIGHT_TO_LEFT,
  );
  await Promise.allSettled(needed.map((face) => face.load()));
}
