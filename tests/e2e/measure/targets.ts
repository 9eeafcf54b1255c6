/** Looks in a page for controls that are too small to hit (WCAG 2.5.8, target size, minimum). */
import type { Page } from '@playwright/test';

/** Targets smaller than 24 by 24 CSS pixels that are neither in a sentence nor far enough from others. */
export function smallTargets(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((inside) => {
    const LEAST = 24;
    const ROUNDING = 0.05;
    type Box = { left: number; right: number; top: number; bottom: number };
    type Target = { element: Element; box: Box };
    const controls =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="switch"], [role="checkbox"], [role="radio"], [role="tab"], [role="link"], [role="option"], [role="combobox"], [role="spinbutton"], [role^="menuitem"]';

    /** A control can be larger than its box: by its label, or by what it lays over the card that it opens. */
    function boxOf(element: Element): Box {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const box = { left, right, top, bottom };
      const grow = (by: Box): void => {
        box.left = Math.min(box.left, by.left);
        box.right = Math.max(box.right, by.right);
        box.top = Math.min(box.top, by.top);
        box.bottom = Math.max(box.bottom, by.bottom);
      };
      const label = element.closest('label');
      if (label !== null) grow(label.getBoundingClientRect());
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (style.content === 'none' || style.position !== 'absolute') continue;
        let holder: Element | null = element;
        while (holder !== null && getComputedStyle(holder).position === 'static')
          holder = holder.parentElement;
        const from = holder?.getBoundingClientRect();
        if (from === undefined) continue;
        const [width, height, x, y] = [style.width, style.height, style.left, style.top].map((each) =>
          parseFloat(each),
        );
        if (width === undefined || height === undefined || x === undefined || y === undefined) continue;
        grow({
          left: from.left + x,
          top: from.top + y,
          right: from.left + x + width,
          bottom: from.top + y + height,
        });
      }
      return box;
    }

    /** In a sentence the line height says how high a link can be. */
    function inSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
      return around.some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    }

    const targets: Target[] = [...document.querySelectorAll(inside)]
      .flatMap((root) => [...root.querySelectorAll(controls)])
      .filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          element.closest('[inert], .skip:not(:focus)') === null &&
          getComputedStyle(element).pointerEvents !== 'none',
      )
      .map((element) => ({ element, box: boxOf(element) }));
    const isSmall = ({ box }: Target): boolean =>
      box.right - box.left < LEAST - ROUNDING || box.bottom - box.top < LEAST - ROUNDING;
    const middle = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

    function isCrowded(target: Target): boolean {
      const { x, y } = middle(target.box);
      return targets.some((other) => {
        if (
          other === target ||
          other.element.contains(target.element) ||
          target.element.contains(other.element)
        )
          return false;
        const { left, right, top, bottom } = other.box;
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        if (away < LEAST / 2) return true;
        const its = middle(other.box);
        return isSmall(other) && Math.hypot(its.x - x, its.y - y) < LEAST;
      });
    }

    return targets
      .filter((target) => isSmall(target) && !inSentence(target.element) && isCrowded(target))
      .map(({ element, box }) => {
        const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
        const size = [box.right - box.left, box.bottom - box.top].map((each) => each.toFixed(1)).join(' x ');
        return `a target of ${size}: "${words}" (${element.localName}.${[...element.classList].join('.')})`;
      });
  }, within);
}
