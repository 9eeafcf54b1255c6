/** Puts drawings into an SVG: keeps its path elements and touches only the attributes that changed. */
import type { Drawing } from './draw-figure.ts';
import type { Stroke } from './picture.ts';

export type Painter = { readonly paint: (drawing: Drawing) => void };

type Targets = {
  /** Holds the figure's paths. */
  readonly layer: SVGGElement;
  /** The path inside the clip that keeps contours within the body. */
  readonly clip: SVGPathElement;
  readonly glow: SVGGradientElement;
};
/** Ids of this picture's own clip and gradients. */
export type PaintIds = { readonly clip: string; readonly glow: string; readonly halo: string };

const svgSpace = 'http://www.w3.org/2000/svg';

/** Paints into elements that stay the caller's; ids must be unique on the page. */
export function createPainter({ layer, clip, glow }: Targets, ids: PaintIds): Painter {
  const nodes: SVGPathElement[] = [];
  const shown: Stroke[] = [];
  let outline = '';
  let place = '';

  const apply = (node: SVGPathElement, next: Stroke, before: Stroke | undefined): void => {
    if (before?.paint !== next.paint || before.far !== next.far) {
      node.setAttribute('class', `fig-${next.paint}${next.far ? ' far' : ''}`);
      const fill = next.paint === 'glow' ? ids.glow : next.paint === 'halo' ? ids.halo : undefined;
      change(node, 'fill', fill && `url(#${fill})`);
    }
    if (before?.path !== next.path) node.setAttribute('d', next.path);
    if (before?.clip !== next.clip) change(node, 'clip-path', next.clip && `url(#${ids.clip})`);
    if (before?.opacity !== next.opacity) change(node, 'opacity', next.opacity?.toString());
  };

  return {
    paint({ strokes, body, glow: transform }) {
      for (const [index, stroke] of strokes.entries()) {
        let node = nodes[index];
        if (!node) {
          node = document.createElementNS(svgSpace, 'path');
          nodes.push(node);
          layer.append(node);
        }
        if (stroke === shown[index]) continue;
        apply(node, stroke, shown[index]);
        shown[index] = stroke;
      }
      shown.length = strokes.length;
      for (const node of nodes.splice(strokes.length)) node.remove();
      if (body !== outline) clip.setAttribute('d', (outline = body));
      if (transform !== place) glow.setAttribute('gradientTransform', (place = transform));
    },
  };
}

function change(node: SVGPathElement, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
