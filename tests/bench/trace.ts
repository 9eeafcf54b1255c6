/** Reads a Chromium trace: how long the script of each animation frame took in one window. */
import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import * as v from 'valibot';

const traceSchema = v.object({
  traceEvents: v.array(
    v.looseObject({
      name: v.string(),
      ph: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.optional(v.number(), 0),
      dur: v.optional(v.number(), 0),
    }),
  ),
});
type Span = { name: string; from: number; to: number };

/** Script that belongs to a frame starts this soon after the frame's callback, in microseconds. */
const RIGHT_AFTER = 300;
const script = new Set([
  'FireAnimationFrame',
  'RunMicrotasks',
  'FunctionCall',
  'TimerFire',
  'v8.callFunction',
]);

export type FrameScript = {
  /** Milliseconds of script for each animation frame callback, with the microtasks that follow it. */
  readonly frames: readonly number[];
  /** All script of the window meanwhile, milliseconds. */
  readonly scriptMs: number;
};

/** Traces while `during` runs and reads what the window's main thread did in scripts. */
export async function traceScript(
  app: ElectronApplication,
  url: string,
  file: string,
  during: () => Promise<void>,
): Promise<FrameScript> {
  const pid = await app.evaluate(async ({ BrowserWindow, contentTracing }, part) => {
    await contentTracing.startRecording({
      included_categories: ['devtools.timeline', 'v8.execute', '__metadata'],
    });
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes(part));
    return window?.webContents.getOSProcessId() ?? 0;
  }, url);
  await during();
  await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), file);
  const { traceEvents } = v.parse(traceSchema, JSON.parse(readFileSync(file, 'utf8')));
  const spans = traceEvents
    .filter((event) => event.pid === pid && event.ph === 'X' && script.has(event.name))
    .map(({ name, ts, dur }): Span => ({ name, from: ts, to: ts + dur }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return framesOf(outermost(spans));
}

/** Spans that lie in no other one. */
function outermost(spans: readonly Span[]): Span[] {
  const list: Span[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (last === undefined || span.from >= last.to) list.push(span);
  }
  return list;
}

function framesOf(spans: readonly Span[]): FrameScript {
  const frames: number[] = [];
  let endOfFrame = -Infinity;
  for (const { name, from, to } of spans) {
    if (name === 'FireAnimationFrame') frames.push(to - from);
    else if (from - endOfFrame <= RIGHT_AFTER && frames.length > 0)
      frames[frames.length - 1] = (frames.at(-1) ?? 0) + to - from;
    else continue;
    endOfFrame = to;
  }
  const scriptMs = spans.reduce((all, { from, to }) => all + to - from, 0) / 1000;
  return { frames: frames.map((micros) => micros / 1000), scriptMs };
}
