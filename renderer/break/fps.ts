/** How often the figure is drawn: less where there is no graphics processor to help. */

/** 30 pictures a second with a graphics processor, 15 when all drawing is done in software. */
export function chooseFps(canvas: HTMLCanvasElement = document.createElement('canvas')): 15 | 30 {
  const context = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return 15;
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return 30;
}
