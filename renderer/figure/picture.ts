/** The display list: what is drawn, in which colour, and which part lies over which. */

export const paints = [
  'skin',
  'head',
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
  'finger',
  'finger-contour',
  'crease',
  'fold',
  'blade',
  'face',
  'ground',
  'halo',
  'glow',
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

/** One path. `far` is a shade darker, or hidden behind what is in front of it; `clip` keeps it inside the body's outline. */
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
const bodyPaints: ReadonlySet<Paint> = new Set(['skin', 'head', 'top', 'shirt', 'trousers', 'neck']);

/** What parts draw, in their order; neighbours that look alike are one path, which the browser then reads once. */
export function strokesOf(parts: readonly Part[]): Stroke[] {
  const list: Stroke[] = [];
  for (const part of parts) {
    for (const stroke of part.strokes) {
      const last = list[list.length - 1];
      if (last && isPlain(stroke) && isPlain(last) && last.paint === stroke.paint && last.far === stroke.far)
        list[list.length - 1] = { ...last, path: last.path + stroke.path };
      else list.push(stroke);
    }
  }
  return list;
}

const isClipped = ({ clip }: Stroke): boolean => clip !== undefined;
const isPlain = ({ clip, opacity }: Stroke): boolean => clip === undefined && opacity === undefined;

const outlines = new WeakMap<Part, string>();

/**
 * Everything that counts as body when something is kept inside it: all that lies below the last such stroke, and what is
 * filled by such a stroke itself. A part that is drawn again keeps its own.
 */
export function bodyOutline(parts: readonly Part[]): string {
  let outline = '';
  let last = parts.findLastIndex(({ strokes }) => strokes.some(isClipped));
  if (!parts[last]?.strokes.some((stroke) => isClipped(stroke) && bodyPaints.has(stroke.paint))) last -= 1;
  for (const part of parts.slice(0, last + 1)) {
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
