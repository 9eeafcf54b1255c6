/** The typeface, asked for before any text needs it: what is measured with another one would jump when it comes. */

/** Settles when the fonts are here, or cannot be had; never rejects. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
}
