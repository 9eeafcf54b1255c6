/** The skin tones on offer, light to dark; their colours are in the style sheet. */
export const skins = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'] as const;
export type Skin = (typeof skins)[number];
