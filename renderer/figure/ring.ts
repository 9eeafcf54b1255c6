/** Rings the working area above the whole figure, where colours are forced and a glow says nothing. */
import type { Picture } from './picture.ts';

/** Lays the paths of `ring` round the area; `far`: it is on the other side of the body. */
export function drawRing(ring: SVGGElement, { strokes }: Pick<Picture, 'strokes'>): void {
  const area = strokes.find(({ paint, far }) => paint === 'glow' || (paint === 'halo' && far));
  ring.setAttribute('opacity', String(area === undefined ? 0 : (area.opacity ?? 1)));
  if (area === undefined) return;
  ring.classList.toggle('far', area.paint === 'halo');
  for (const path of ring.children) path.setAttribute('d', area.path);
}
