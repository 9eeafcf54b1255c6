/** Runs the break's time on between two views from main, and tells the window what to show. Main owns the time. */
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { BreakItemView, BreakView } from '../../electron/core/views.ts';
import { onFilm } from '../figure/film.ts';
import { runFrames } from '../figure/frame-loop.ts';
import type { Drive, Place } from '../figure/motion.ts';
import { beatAt, driveAt, secondsLeft, sideOf, stepsNow, untilChange, type RunningBreak } from './moment.ts';

/** At the end of the plan the window waits for main. */
const WAIT_MS = 3_600_000;

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
  #place: Place = start;
  #driven: readonly Parameters<Drive>[0][] = [];
  #stopFrames: (() => void) | undefined;

  readonly running: RunningBreak | null = $derived(this.#view?.state === 'running' ? this.#view : null);
  readonly beatIndex: number = $derived(this.running ? beatAt(this.running.beats, this.#atMs) : 0);
  readonly beat: Beat | undefined = $derived(this.running?.beats[this.beatIndex]);
  readonly itemIndex: number = $derived(this.beat?.item ?? 0);
  readonly item: BreakItemView | undefined = $derived(this.running?.items[this.itemIndex]);
  readonly side: Side | null = $derived(this.running ? sideOf(this.running.beats, this.beatIndex) : null);
  readonly mirrored: boolean = $derived(
    this.side !== null && this.side !== (this.item?.drawnSide ?? this.side),
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

  readonly drive: Drive = (show) => {
    this.#driven = [...this.#driven, show];
    if (this.item) show(this.item.picture, this.#place);
    return () => (this.#driven = this.#driven.filter((other) => other !== show));
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
    this.#atMs = Math.min(view.atMs, view.plannedMs);
    this.#wordsUntil = 0;
    this.#driveAt(this.#atMs);
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
    const { running } = this;
    if (!running) return WAIT_MS;
    const atMs = Math.min(running.atMs + performance.now() - this.#asOf, running.plannedMs);
    if (atMs >= this.#wordsUntil) this.#atMs = atMs;
    const { item, beat } = this;
    if (!item || !beat || atMs >= running.plannedMs) return WAIT_MS;
    if (atMs >= this.#wordsUntil) this.#wordsUntil = atMs + untilChange(item, beat, atMs);
    const words = Math.max(0, this.#wordsUntil - atMs);
    return this.still ? words : Math.min(words, this.#driveAt(atMs) ?? 0);
  };

  /** Moves the figure on, and says for how long it then keeps still. */
  #driveAt(atMs: number): number | undefined {
    const { item, beat, running } = this;
    const { from, to, t, stillMs } =
      item && beat && running ? onFilm(driveAt(item, running.beats, this.beatIndex, atMs), this.#fps) : start;
    const last = this.#place;
    if (from !== last.from || to !== last.to || t !== last.t) {
      this.#place = { from, to, t };
      if (item) for (const show of this.#driven) show(item.picture, this.#place);
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
