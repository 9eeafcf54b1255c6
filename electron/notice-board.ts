/** The notices that stand in the main window until they are put away. */
import type { Notice } from './core/views.ts';

export type NoticeBoard = {
  readonly list: () => readonly Notice[];
  readonly has: (id: string) => boolean;
  /** Puts it up; one of the same id is replaced. */
  readonly add: (notice: Notice) => void;
  readonly putAway: (id: string) => void;
  /** Says each of them anew, for example in another language. */
  readonly sayAnew: (inWords: (notice: Notice) => Notice) => void;
};

/** `show` is called with all of them after each change. */
export function noticeBoard(show: (notices: readonly Notice[]) => void): NoticeBoard {
  let notices: readonly Notice[] = [];
  const keep = (changed: readonly Notice[]): void => {
    notices = changed;
    show(notices);
  };
  return {
    list: () => notices,
    has: (id) => notices.some((notice) => notice.id === id),
    add: (notice) => keep([...notices.filter(({ id }) => id !== notice.id), notice]),
    putAway: (id) => keep(notices.filter((notice) => notice.id !== id)),
    sayAnew: (inWords) => keep(notices.map(inWords)),
  };
}
