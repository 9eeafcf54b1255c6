/** What can be answered to an offer. */

export type Answers = {
  readonly start: () => void;
  readonly postpone: () => void;
  readonly skip: () => void;
  readonly close: () => void;
  readonly another: () => void;
  readonly help: () => void;
};
