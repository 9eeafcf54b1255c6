/** The display list: what is drawn, in which colour, and which part lies over which. */

export const paints = [
  'skin',
  'neck',
  'ear',
  'hair',
  'top',
  'shirt',
  'trousers',
  'sock',
  'shoe',
  'sole',
  'contour',
  'contour-soft',
  'finger',
  'finger-contour',
  'crease',
  'fold',
  'blade',
  'blade-edge',
  'face',
  'ground',
  'halo',
  'glow',
  'mark',
  'chair',
  'chair-low',
  'metal',
  'caster',
  'wood',
  'wood-low',
  'desk',
  'screen',
  'wall',
  'skirting',
  'frame',
  'void',
  'mat',
  'mat-low',
  'roller',
  'roller-end',
  'pillow',
  'pillow-low',
  'towel',
  'towel-low',
  'ball',
  'ball-seam',
  'band',
  'tyre',
  'push-rim',
  'spoke',
  'tube',
  'cloth',
  'guard',
] as const;
/** Named after what is painted; the style sheet gives each its colour in light and dark. */
export type Paint = (typeof paints)[number];

/** One path. `far` is a shade darker; `clip` keeps it inside the body's outline. */
export type Stroke = {
  readonly paint: Paint;
  readonly path: string;
  readonly far?: boolean;
  readonly clip?: 'body';
  readonly opacity?: number;
};

/** Strokes that belong together, drawn at one depth (cm towards the viewer). */
export type Part = { readonly name: string; readonly depth: number; readonly strokes: readonly Stroke[] };

/** A whole frame, back to front, with the body's outline for its clips and the place of the glow's gradient. */
export type Picture = { readonly strokes: readonly Stroke[]; readonly body: string; readonly glow: string };

/** What contours and the glow may lie over. Hair is too dark to show one, and no limb passes over a shoe or a sock. */
const bodyPaints: ReadonlySet<Paint> = new Set(['skin', 'top', 'shirt', 'trousers', 'neck']);

const outlines = new WeakMap<Part, string>();

/** Everything that counts as body when a contour is kept inside it. A part that is drawn again keeps its own. */
export function bodyOutline(parts: readonly Part[]): string {
  let outline = '';
  for (const part of parts) {
    let own = outlines.get(part);
    if (own === undefined) {
      own = '';
      for (const stroke of part.strokes) if (bodyPaints.has(stroke.paint)) own += stroke.path;
      outlines.set(part, own);
    }
    outline += own;
  }
  return outline;
}
