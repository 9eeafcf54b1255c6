/** The working hours that are being edited. What is right is kept at once; what is not yet stays in its fields. */
import type { SettingsView } from '../../../electron/core/views.ts';
import type { MainWindow } from '../main-window.svelte.ts';
import {
  checkDay,
  isWrong,
  suggested,
  timeOf,
  type DraftRange,
  type HoursDay,
  type HoursWeek,
  type WrongHours,
} from './hours-draft.ts';

/** A pause in typing after which a time is taken as meant: half a time must not count as working hours. */
const TYPED_MS = 1200;

export type DraftDay = {
  readonly works: boolean;
  /** Kept on a day off, for when it becomes a working day again. */
  readonly ranges: readonly DraftRange[];
  readonly wrong: WrongHours | null;
};

export class HoursEditor {
  #days = $state.raw<readonly DraftDay[]>([]);
  #kept: HoursWeek;
  #lastId = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #save: (week: HoursWeek) => void;

  constructor(kept: HoursWeek, save: (week: HoursWeek) => void) {
    this.#kept = kept;
    this.#save = save;
    this.#days = kept.map((day) => this.#draft(day));
  }

  /** Monday first. */
  get days(): readonly DraftDay[] {
    return this.#days;
  }

  /** The page is opened again: it shows what main has kept, and the days that are not right yet as they were left. */
  follow(kept: HoursWeek): void {
    if (JSON.stringify(kept) === JSON.stringify(this.#kept)) return;
    this.#kept = kept;
    this.#days = this.#days.map((day, at) => (day.wrong === null ? this.#draft(kept[at] ?? []) : day));
  }

  setWorks(at: number, works: boolean): void {
    const { ranges = [] } = this.#days[at] ?? {};
    this.#put(at, works, works && ranges.length === 0 ? [this.#added(ranges)] : ranges);
    this.settle();
  }

  /** Adds a range to the day and returns its id. */
  add(at: number): number {
    const { ranges = [] } = this.#days[at] ?? {};
    const added = this.#added(ranges);
    this.#put(at, true, [...ranges, added]);
    if (added.from !== '') this.settle(); // empty fields are for the person to fill before anything is said of them
    return added.id;
  }

  remove(at: number, id: number): void {
    const { ranges = [] } = this.#days[at] ?? {};
    this.#put(
      at,
      true,
      ranges.filter((range) => range.id !== id),
    );
    this.settle();
  }

  typed(at: number, id: number, time: Partial<Pick<DraftRange, 'from' | 'to'>>): void {
    const { ranges = [] } = this.#days[at] ?? {};
    this.#put(
      at,
      true,
      ranges.map((range) => (range.id === id ? { ...range, ...time } : range)),
    );
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#check('quietly');
    }, TYPED_MS);
  }

  /** Copies a day to others. Returns false when the day is not right itself. */
  copy(at: number, to: readonly number[]): boolean {
    this.settle();
    const day = this.#days[at];
    if (day === undefined || day.wrong !== null) return false;
    for (const other of to) {
      this.#put(
        other,
        day.works,
        day.ranges.map(({ from, to: until }) => ({ id: ++this.#lastId, from, to: until })),
      );
    }
    this.settle();
    return true;
  }

  /** Checks every day, and keeps those that are right; the hours of the others stay what they were. */
  settle = (): void => {
    this.#check('aloud');
  };

  /** Quietly: the person may be typing still, so what is wrong goes as soon as it is mended but does not come. */
  #check(how: 'quietly' | 'aloud'): void {
    clearTimeout(this.#typing);
    const checked = this.#days.map(({ works, ranges }) => (works ? checkDay(ranges) : []));
    this.#days = this.#days.map((day, at) => {
      const found = checked[at];
      const wrong = found !== undefined && isWrong(found) ? found : null;
      return { ...day, wrong: how === 'quietly' && day.wrong === null ? null : wrong };
    });
    const dayOf = (at: number): HoursDay => {
      const found = checked[at];
      return found === undefined || isWrong(found) ? (this.#kept[at] ?? []) : found;
    };
    const week: HoursWeek = [dayOf(0), dayOf(1), dayOf(2), dayOf(3), dayOf(4), dayOf(5), dayOf(6)];
    if (JSON.stringify(week) === JSON.stringify(this.#kept)) return;
    this.#kept = week;
    this.#save(week);
  }

  #put(at: number, works: boolean, ranges: readonly DraftRange[]): void {
    this.#days = this.#days.map((day, index) => (index === at ? { ...day, works, ranges } : day));
  }

  #added(ranges: readonly DraftRange[]): DraftRange {
    return { id: ++this.#lastId, ...suggested(ranges) };
  }

  #draft(day: HoursDay): DraftDay {
    const ranges = day.map(({ from, to }) => ({ id: ++this.#lastId, from: timeOf(from), to: timeOf(to) }));
    return { works: day.length > 0, ranges, wrong: null };
  }
}

/** One for each window, so that what is not right yet survives a visit to another page. */
const editors = new WeakMap<MainWindow, HoursEditor>();

export function hoursEditor(main: MainWindow, { values }: SettingsView): HoursEditor {
  const known = editors.get(main);
  known?.follow(values.hours.week);
  if (known !== undefined) return known;
  const save = (week: HoursWeek): void => {
    const on = main.settings.current?.values.hours.on ?? true;
    void main.commands.run(() => main.changes.change({ key: 'hours', value: { on, week } }));
  };
  const editor = new HoursEditor(values.hours.week, save);
  main.changes.listen((change) => {
    if (change.key === 'hours') editor.follow(change.value.week); // undone, or taken from a file
  });
  editors.set(main, editor);
  return editor;
}
