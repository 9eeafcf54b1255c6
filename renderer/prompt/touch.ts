/** Tells main when the prompt is hovered or focused, once for each change, so that it does not fold under the hand. Pure. */

export type Touch = {
  readonly hover: (on: boolean) => void;
  readonly focus: (on: boolean) => void;
};

export function createTouch(tell: (touched: boolean) => void): Touch {
  let hovered = false;
  let focused = false;
  let told = false;
  const update = (): void => {
    const touched = hovered || focused;
    if (touched === told) return;
    told = touched;
    tell(touched);
  };
  return {
    hover: (on) => {
      hovered = on;
      update();
    },
    focus: (on) => {
      focused = on;
      update();
    },
  };
}
