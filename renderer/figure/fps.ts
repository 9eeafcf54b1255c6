/** How often the figure is drawn: less where there is no graphics processor to help. */

let known: 15 | 30 | undefined;

/** 30 pictures a second with a graphics processor, 15 when all drawing is done in software. Found out once a window. */
export const chooseFps = (): 15 | 30 => (known ??= fpsOf(document.createElement('canvas')));

/** The same for one canvas. */
export function fpsOf(canvas: HTMLCanvasElement): 15 | 30 {
  const context = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return 15;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return 30;
}
