/** Runs the break's time on between two views from main, and tells the window what to show. Main owns the time. */
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView, BreakView } from '../../electron/core/views.ts';
import { onFilm } from '../figure/film.ts';
import { EARLY_MS, runFrames } from '../figure/frame-loop.ts';
import type { Drive, Place } from '../figure/motion.ts';
import {
  beatAt,
  driveAt,
  mirroredAt,
  placesFrom,
  secondsLeft,
  sideOf,
  stepsNow,
  untilChange,
  type RunningBreak,
} from './moment.ts';

/** At the end of the plan the window waits for main. */
const WAIT_MS = 3_600_000;

type Scene = { readonly item: BreakItemView; readonly running: RunningBreak; readonly index: number };

const start: Place = { from: 0, to: 0, t: 0 };

export class BreakClock {
  /** Only still pictures are shown: nothing happens between two seconds. */
  still = false;
  readonly #fps: number;
  #view = $state.raw<BreakView | null>(null);
  #atMs = $state(0);
  #asOf = 0;
  /** Until when the words stay as they are: only then do they look at the time again. */
  #wordsUntil = 0;
  /** What the pictures until then are of, out of the state: reading that would take as long as a picture. */
  #scene: Scene | undefined;
  #place: Place = start;
  #driven: readonly Parameters<Drive['follow']>[0][] = [];
  #stopFrames: (() => void) | undefined;

  readonly running: RunningBreak | null = $derived(this.#view?.state === 'running' ? this.#view : null);
  readonly beatIndex: number = $derived(this.running ? beatAt(this.running.beats, this.#atMs) : 0);
  readonly beat: Beat | undefined = $derived(this.running?.beats[this.beatIndex]);
  readonly itemIndex: number = $derived(this.beat?.item ?? 0);
  readonly item: BreakItemView | undefined = $derived(this.running?.items[this.itemIndex]);
  readonly side: Side | null = $derived(this.running ? sideOf(this.running.beats, this.beatIndex) : null);
  readonly mirrored: boolean = $derived(
    this.running && this.item ? mirroredAt(this.item, this.running.beats, this.beatIndex) : false,
  );
  readonly secondsLeft: number = $derived(this.item ? secondsLeft(this.item, this.#atMs) : 0);
  /** The steps that apply now, as "1,2": text stays equal, so that the list is not drawn again for nothing. */
  readonly #steps: string = $derived(
    this.item && this.running
      ? stepsNow(this.item, this.running.beats, this.beatIndex, this.#atMs).join()
      : '',
  );
  readonly steps: readonly number[] = $derived(this.#steps === '' ? [] : this.#steps.split(',').map(Number));

  constructor(fps = 30) {
    this.#fps = fps;
  }

  /** Where the figure is; the same object for the same pose, so that nothing is drawn while it keeps still. */
  get place(): Place {
    return this.#place;
  }

  readonly drive: Drive = {
    follow: (show) => {
      this.#driven = [...this.#driven, show];
      if (this.item) show(this.item.picture, this.#place);
      return () => (this.#driven = this.#driven.filter((other) => other !== show));
    },
    coming: (movement) => {
      const { item, running } = this;
      if (!item || !running || item.picture !== movement) return [];
      return placesFrom(item, running.beats, this.#nowMs(running), this.#fps);
    },
  };

  get view(): BreakView | null {
    return this.#view;
  }

  /** The newest view from main: its position counts from this moment. */
  show = (view: BreakView | null): void => {
    this.stop();
    this.#view = view?.state === 'running' ? this.#keepPictures(view) : view;
    this.#asOf = performance.now();
    if (view?.state !== 'running') return;
    this.#setTime(Math.min(view.atMs, view.plannedMs));
    if (this.#scene) this.#drawAt(this.#scene, this.#atMs);
    if (!view.paused) this.#stopFrames = runFrames(this.#fps, this.#frame);
  };

  stop = (): void => {
    this.#stopFrames?.();
    this.#stopFrames = undefined;
  };

  /**
   * One look at the time; answers for how long nothing will change. Most looks move only the figure: what the words
   * depend on is touched when a second, a step or a beat ends.
   */
  #frame = (): number => {
    if (!this.#scene) return WAIT_MS;
    const atMs = this.#nowMs(this.#scene.running);
    if (atMs + EARLY_MS >= this.#wordsUntil) this.#setTime(Math.max(atMs, this.#wordsUntil));
    if (atMs >= this.#scene.running.plannedMs) return WAIT_MS;
    const words = this.#wordsUntil - atMs;
    return this.still ? words : Math.min(words, this.#drawAt(this.#scene, atMs) ?? 0);
  };

  /** Brings the words up to a position in the plan. */
  #setTime(atMs: number): void {
    this.#atMs = atMs;
    const { item, beat, beatIndex, running } = this;
    this.#scene = item && running ? { item, running, index: beatIndex } : undefined;
    this.#wordsUntil = item && beat ? atMs + untilChange(item, beat, atMs) : Infinity;
  }

  /** The position in the plan now; while paused, where it stood. */
  #nowMs({ atMs, paused, plannedMs }: RunningBreak): number {
    return Math.min(paused ? atMs : atMs + performance.now() - this.#asOf, plannedMs);
  }

  /** Moves the figure on, and says for how long it then keeps still. */
  #drawAt({ item, running, index }: Scene, atMs: number): number | undefined {
    const { from, to, t, stillMs } = onFilm(driveAt(item, running.beats, index, atMs), this.#fps);
    const last = this.#place;
    if (from !== last.from || to !== last.to || t !== last.t) {
      this.#place = { from, to, t };
      for (const show of this.#driven) show(item.picture, this.#place);
    }
    return stillMs;
  }

  /** Each view is a new copy: the picture of an item that was shown stays the same object and is not built again. */
  #keepPictures(view: RunningBreak): RunningBreak {
    const before = this.running?.items ?? [];
    const items = view.items.map((item) => {
      const picture = before.find((old) => old.id === item.id)?.picture;
      return picture?.id === item.picture.id ? { ...item, picture } : item;
    });
    return { ...view, items };
  }
}
