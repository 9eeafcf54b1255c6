/** Looks in a page for text that is cut off, lies on other text or leaves the window. */
import type { Page } from '@playwright/test';

export type CutOptions = {
  /** Only inside what this selector finds. */
  within: string;
  /** The window is as high as its page asked: nothing of it may have to be scrolled to. */
  whole: boolean;
};

/** What is cut, covered or outside, as "what: words (element)". Nothing may be moving. */
export function cutText(page: Page, options: CutOptions): Promise<string[]> {
  return page.evaluate(({ within, whole }) => {
    /** More than a rounding. */
    const NOTICED = 1;
    /** Lines of text may touch. */
    const TOUCH = 2;
    type Box = { left: number; right: number; top: number; bottom: number };
    type Ink = Box & { element: Element; words: string; layer: Element | null };
    type Frame = { box: Box; scrolls: { x: boolean; y: boolean }; clips: { x: boolean; y: boolean } };

    const found: string[] = [];
    const named = (element: Element): string =>
      [element.parentElement, element]
        .map((each) =>
          each === null
            ? ''
            : each.localName +
              (each.id ? `#${each.id}` : '') +
              [...each.classList].map((one) => `.${one}`).join(''),
        )
        .join(' > ');
    const tell = (what: string, { words, element }: Ink): void => {
      found.push(`${what}: "${words}" (${named(element)})`);
    };

    const frames = new Map<Element, Frame | null>();
    /** How an element bounds what lies in it, null when it does not. */
    function frameOf(element: Element): Frame | null {
      const known = frames.get(element);
      if (known !== undefined) return known;
      const style = getComputedStyle(element);
      const is = (kinds: string[]) => ({
        x: kinds.includes(style.overflowX),
        y: kinds.includes(style.overflowY),
      });
      const clips = is(['hidden', 'clip']);
      const scrolls = is(['auto', 'scroll']);
      let frame: Frame | null = null;
      if (style.display !== 'inline' && (clips.x || clips.y || scrolls.x || scrolls.y)) {
        const outer = element.getBoundingClientRect();
        const border = (side: string): number =>
          parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
        const box = {
          left: outer.left + border('left'),
          right: outer.right - border('right'),
          top: outer.top + border('top'),
          bottom: outer.bottom - border('bottom'),
        };
        frame = { box, scrolls, clips };
      }
      frames.set(element, frame);
      return frame;
    }

    /** What is there for screen readers alone is cut on purpose. */
    function forEars(element: Element | null): boolean {
      for (let at = element; at !== null; at = at.parentElement) {
        const box = frameOf(at)?.box;
        if (box !== undefined && box.right - box.left < 2 && box.bottom - box.top < 2) return true;
      }
      return false;
    }

    const layers = new Map<Element, Element | null>();
    /** What lies over the page or stays where it is may cover it: it has a layer of its own. */
    function layerOf(element: Element | null): Element | null {
      if (element === null) return null;
      const known = layers.get(element);
      if (known !== undefined) return known;
      const { position } = getComputedStyle(element);
      const own =
        position === 'fixed' ||
        position === 'sticky' ||
        element.hasAttribute('data-bits-floating-content-wrapper');
      const layer = own ? element : layerOf(element.parentElement);
      layers.set(element, layer);
      return layer;
    }

    const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };

    const controls = 'button, a, summary, [role="button"], [role^="menuitem"], [role="option"], [role="tab"]';
    /** A button that is too small for its words lets them stand over its edge. */
    function leavesControl({ element, left, right, top, bottom }: Ink): boolean {
      const control = element.closest(controls);
      if (control === null || getComputedStyle(control).display === 'inline') return false;
      if (element.closest('[aria-hidden="true"]') !== null) return false; // labels of an axis stand under their bars
      const box = control.getBoundingClientRect();
      return (
        left < box.left - NOTICED ||
        right > box.right + NOTICED ||
        top < box.top - NOTICED ||
        bottom > box.bottom + NOTICED
      );
    }

    /** One piece of text on one line: is it cut? Gives what can be seen of it when scrolled to, null for nothing. */
    function see(ink: Ink): boolean {
      let scrolledX = false;
      let scrolledY = false;
      for (let at: Element | null = ink.element; at !== null && at !== document.body; at = at.parentElement) {
        const frame = frameOf(at);
        if (frame !== null) {
          const { box, clips, scrolls } = frame;
          if (clips.x && !scrolledX && (ink.left < box.left - NOTICED || ink.right > box.right + NOTICED)) {
            tell('cut at the side', ink);
            return false;
          }
          if (clips.y && !scrolledY && (ink.top < box.top - NOTICED || ink.bottom > box.bottom + NOTICED)) {
            tell('cut above or below', ink);
            return false;
          }
          scrolledX ||= scrolls.x && at.scrollWidth > at.clientWidth;
          scrolledY ||= scrolls.y && at.scrollHeight > at.clientHeight;
          // Scrolled out of sight: what it would lie on there is no matter.
          if (
            (scrolledX || scrolledY) &&
            (ink.bottom <= box.top || ink.top >= box.bottom || ink.right <= box.left || ink.left >= box.right)
          )
            return false;
        }
        if (getComputedStyle(at).position === 'fixed') {
          const low = !scrolledY && (ink.top < view.top - NOTICED || ink.bottom > view.bottom + NOTICED);
          if (low) tell('outside the window', ink);
          break;
        }
      }
      if (!scrolledX && (ink.left < view.left - NOTICED || ink.right > view.right + NOTICED))
        tell('outside the window', ink);
      return true;
    }

    const seen: Ink[] = [];
    const range = document.createRange();
    /** The one text that is outside on purpose, until the keyboard comes to it. */
    const skipped = '.skip:not(:focus)';
    for (const root of document.querySelectorAll(within)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const words = (node.textContent ?? '').trim();
        if (
          element === null ||
          words === '' ||
          !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        )
          continue;
        if (forEars(element) || element.closest(skipped) !== null) continue;
        range.selectNodeContents(node);
        const em = parseFloat(getComputedStyle(element).fontSize);
        const layer = layerOf(element);
        for (const { left, right, top, bottom, width } of range.getClientRects()) {
          if (width < 1) continue;
          // The box of a line is higher than its letters: they are about one em high, in its middle.
          const middle = (top + bottom) / 2;
          const half = Math.min(em, bottom - top) * 0.4;
          const ink = {
            left,
            right,
            top: middle - half,
            bottom: middle + half,
            element,
            words: words.slice(0, 40),
            layer,
          };
          if (leavesControl(ink)) tell('leaves its control', ink);
          if (see(ink)) seen.push(ink);
        }
      }
      for (const field of root.querySelectorAll('input')) {
        if (!field.checkVisibility()) continue;
        const style = getComputedStyle(field);
        const brush = new OffscreenCanvas(1, 1).getContext('2d');
        if (brush === null) continue;
        brush.font = style.font;
        brush.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
        const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const words = field.value === '' ? field.placeholder : field.value;
        if (field.type === 'search' && brush.measureText(words).width > room + NOTICED)
          found.push(`cut in its field: "${words}" (${named(field)})`);
        if (field.scrollWidth > field.clientWidth + NOTICED)
          found.push(`wider than its field: "${words}" (${named(field)})`);
      }
    }

    seen.sort((one, other) => one.top - other.top);
    const told = new Set<string>();
    seen.forEach((one, at) => {
      for (let next = at + 1; next < seen.length; next += 1) {
        const other = seen[next];
        if (other === undefined || other.top >= one.bottom - TOUCH) break;
        if (other.element === one.element || other.layer !== one.layer) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (wide <= TOUCH) continue;
        const line = `"${one.words}" (${named(one.element)}) lies on "${other.words}" (${named(other.element)})`;
        if (!told.has(line)) found.push(line);
        told.add(line);
      }
    });

    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth + NOTICED)
      found.push(`the page is ${String(scrollWidth)} wide in ${String(clientWidth)}`);
    if (whole && scrollHeight > clientHeight + NOTICED)
      found.push(`the page is ${String(scrollHeight)} high in ${String(clientHeight)}`);
    return [...new Set(found)];
  }, options);
}
