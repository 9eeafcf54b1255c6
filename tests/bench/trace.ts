/** Reads a Chromium trace: what the script of each animation frame cost in one window, in time on a processor. */
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
      /** Time on a processor alone: another program that takes the processor meanwhile does not count. */
      tdur: v.optional(v.number()),
    }),
  ),
});
type Span = { name: string; from: number; to: number; cost: number };

/** Script that belongs to a frame starts this soon after the frame's callback, in microseconds. */
const RIGHT_AFTER = 300;
/** Script in idle time: no frame waits for it, so that it belongs to none. It counts as script all the same. */
const IDLE = 'FireIdleCallback';
const script = new Set([
  'FireAnimationFrame',
  'RunMicrotasks',
  'FunctionCall',
  'TimerFire',
  'v8.callFunction',
  IDLE,
]);

/** An animation frame callback with the microtasks that follow it: when it came after the first, and its script. */
export type Frame = {
  readonly atMs: number;
  readonly scriptMs: number;
  /** Whether microtasks ran: words have changed. The figure is drawn past them. */
  readonly words: boolean;
};
export type FrameScript = {
  readonly frames: readonly Frame[];
  /** All script of the window meanwhile, milliseconds. */
  readonly scriptMs: number;
  /** What of it ran in idle time, milliseconds. */
  readonly idleMs: number;
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
    .map(({ name, ts, dur, tdur }): Span => ({ name, from: ts, to: ts + dur, cost: tdur ?? Number.NaN }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const microtasks = spans.filter(({ name }) => name === 'RunMicrotasks').map(({ from }) => from);
  return framesOf(outermost(spans), microtasks);
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

function framesOf(spans: readonly Span[], microtasks: readonly number[]): FrameScript {
  const frames: { from: number; to: number; cost: number }[] = [];
  let endOfFrame = -Infinity;
  for (const { name, from, to, cost } of spans) {
    const last = frames.at(-1);
    if (name === IDLE) continue;
    if (name === 'FireAnimationFrame') frames.push({ from, to, cost });
    else if (last !== undefined && from - endOfFrame <= RIGHT_AFTER) {
      last.cost += cost;
      last.to = to;
    } else continue;
    endOfFrame = to;
  }
  const first = frames[0]?.from ?? 0;
  return {
    frames: frames.map(({ from, to, cost }) => ({
      atMs: (from - first) / 1000,
      scriptMs: cost / 1000,
      words: microtasks.some((at) => at >= from && at <= to),
    })),
    scriptMs: costOf(spans),
    idleMs: costOf(spans.filter(({ name }) => name === IDLE)),
  };
}

const costOf = (spans: readonly Span[]): number => spans.reduce((all, { cost }) => all + cost, 0) / 1000;
