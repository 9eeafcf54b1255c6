/**
 * Goes through a screen by the Tab key (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 2.4.13): every control is reached, in the
 * order in which it is read, with a focus of 3 CSS pixels that nothing covers or cuts off, and Tab comes round.
 */
import type { Page } from '@playwright/test';

/** One stop of the Tab key, and what is wrong with it. */
type Stop = { readonly at: number; readonly wrong: readonly string[] };

/** A field of a date or a time has so many parts, each of which Tab comes to. */
const PARTS = 4;
/** What has opened over the page has arrow keys: `focus-returns.spec.ts` goes through it. */
const OPENED = '[role="menu"], [role="listbox"]';

/** Everything that is wrong for somebody who goes through this screen by Tab. The focus is put back where it was. */
export async function tabThrough(page: Page, screen: string): Promise<string[]> {
  if ((await page.locator(OPENED).count()) > 0) return [];
  await page.evaluate(begin);
  const reached: number[] = [];
  const found: string[] = [];
  let left = false;
  for (let within = 0; within < PARTS;) {
    await page.keyboard.press('Tab');
    const stop: Stop = await page.evaluate(look, reached.at(-1) ?? -1);
    if (stop.at < 0) {
      // Out of the page; the next Tab comes in again at its beginning, which may be before where this began.
      if (left) break;
      left = reached.length > 0;
      within += 1;
    } else if (stop.at === reached.at(-1)) {
      within += 1; // hours, then minutes
    } else if (reached.includes(stop.at)) {
      if (stop.at !== reached[0]) found.push(`Tab goes round in a part of the screen`);
      break;
    } else {
      within = 0;
      reached.push(stop.at);
      found.push(...stop.wrong);
    }
  }
  const turns = reached.filter((at, i) => at < (reached[i - 1] ?? -1)).length;
  if (turns > 1) found.push('Tab goes back and forth');
  found.push(...(await page.evaluate(unreached, reached)));
  await page.evaluate(putBack);
  return found.map((each) => `${screen}: ${each}`);
}

type Tour = {
  readonly controls: readonly HTMLElement[];
  readonly from: Element | null;
  readonly sheets: CSSStyleSheet[];
  readonly where: Map<number, { box: DOMRect; pane: Element | null }>;
};

/** Numbers the controls of the screen. Tab starts where the focus is. */
function begin(): void {
  const control =
    'a[href], button, input, select, textarea, summary, iframe, [contenteditable="true"], [role="button"], [role="switch"], [role="checkbox"], [role="radio"], [role="tab"], [role="link"], [role="combobox"], [role="spinbutton"]';
  const dialog = document.querySelector('[role="alertdialog"], [aria-modal="true"]');
  const controls = [
    ...(dialog ?? document.body).querySelectorAll<HTMLElement>(`${control}, [tabindex]`),
  ].filter(
    (each) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      each.closest('[inert]') === null &&
      !(each.tabIndex < 0 && !each.matches(control)) && // scripts put the focus there
      !('disabled' in each && each.disabled === true),
  );
  const still = new CSSStyleSheet();
  still.replaceSync('* { scroll-behavior: auto !important; transition: none !important; }');
  const sheets = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...sheets, still];
  const tour: Tour = { controls, sheets, from: document.activeElement, where: new Map() };
  Reflect.set(window, 'tabTour', tour);
}

/** The control that has the focus now, and what is wrong with how it shows it. */
function look(last: number): Stop {
  const tour = Reflect.get(window, 'tabTour') as Tour;
  const LEAST = 3;
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { at: -1, wrong: [] };
  const at = tour.controls.indexOf(element);
  const words = (
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    element.textContent
  )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 40);
  const name = `“${words}” (${element.localName}${element.className ? '.' + String(element.classList[0]) : ''})`;
  const wrong: string[] = [];
  if (at < 0)
    return {
      at: 100_000 + [...document.querySelectorAll('*')].indexOf(element),
      wrong: [`${name} takes the focus and is no control`],
    };

  // The ring: of the control, or of the card that it is the link of.
  const ringed = [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    element.closest('li, article'),
  ];
  const ring = ringed.find((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return (
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= LEAST && !/, 0\)$|transparent/.test(outlineColor)
    );
  });
  if (!ring)
    wrong.push(
      `the focus of ${name} has no ring of ${String(LEAST)} pixels (${getComputedStyle(element).outline})`,
    );

  const box = element.getBoundingClientRect();
  if (ring) {
    const { outlineWidth, outlineOffset } = getComputedStyle(ring);
    const out = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const around = ring.getBoundingClientRect();
    const ringBox = {
      left: around.left - out,
      right: around.right + out,
      top: around.top - out,
      bottom: around.bottom + out,
    };
    for (
      let holder = ring.parentElement;
      holder !== null && holder !== document.body;
      holder = holder.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(holder);
      const edge = holder.getBoundingClientRect();
      const cut: string[] = [];
      const left = edge.left + holder.clientLeft;
      const top = edge.top + holder.clientTop;
      if (
        overflowX !== 'visible' &&
        (ringBox.left < left - 1 || ringBox.right > left + holder.clientWidth + 1)
      )
        cut.push('at a side');
      if (
        overflowY !== 'visible' &&
        around.height < holder.clientHeight &&
        (ringBox.top < top - 1 || ringBox.bottom > top + holder.clientHeight + 1)
      )
        cut.push('above or below');
      if (cut.length > 0)
        wrong.push(
          `the ring of ${name} is cut off ${cut.join(' and ')} by ${holder.localName}.${String(holder.classList[0])}`,
        );
    }
  }

  // Nothing may lie over it.
  const inside = {
    left: Math.max(box.left, 0) + 2,
    right: Math.min(box.right, innerWidth) - 2,
    top: Math.max(box.top, 0) + 2,
    bottom: Math.min(box.bottom, innerHeight) - 2,
  };
  const middle: [number, number] = [(inside.left + inside.right) / 2, (inside.top + inside.bottom) / 2];
  const points: [number, number][] = [middle, [middle[0], inside.top], [middle[0], inside.bottom]];
  const covered = points.filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit === null ||
      !(element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true)
    );
  });
  if (inside.right <= inside.left || inside.bottom <= inside.top)
    wrong.push(`${name} is out of sight while it has the focus`);
  else if (covered.length > 0) {
    const over = document.elementFromPoint(...(covered[0] ?? middle));
    wrong.push(
      `${name} is covered while it has the focus, by ${over?.localName ?? 'nothing'}.${String(over?.classList[0])}`,
    );
  }

  // Reading order: down a column, along a line; a column beside the one before may begin higher.
  let pane: Element | null = null;
  let x = box.left + scrollX;
  let y = box.top + scrollY;
  for (
    let holder = element.parentElement;
    holder !== null && holder !== document.body;
    holder = holder.parentElement
  ) {
    const { position, overflowY } = getComputedStyle(holder);
    if (
      /fixed|sticky/.test(position) ||
      (/auto|scroll/.test(overflowY) && holder.scrollHeight > holder.clientHeight)
    )
      pane ??= holder; // it moves by itself: only what is in it too can be compared
    x += holder.scrollLeft;
    y += holder.scrollTop;
  }
  const place = new DOMRect(x, y, box.width, box.height);
  const before = tour.where.get(last);
  // The prompt asks one thing: its answers come before another offer, help, and its close button at the top.
  const answersFirst = location.pathname.includes('/prompt/') || location.host === 'prompt';
  if (before !== undefined && before.pane === pane && at > last && !answersFirst) {
    const rightToLeft = document.documentElement.dir === 'rtl';
    const startsLater = rightToLeft ? place.right <= before.box.left + 1 : place.left >= before.box.right - 1;
    const startsSooner = rightToLeft ? place.left >= before.box.right : place.right <= before.box.left;
    const inLine = place.top < before.box.bottom - 4 && place.bottom > before.box.top + 4;
    const above = place.bottom <= before.box.top + 1;
    if (above && !startsLater) wrong.push(`${name} comes after what is below it`);
    if (inLine && startsSooner && place.bottom <= before.box.bottom + 4)
      wrong.push(`${name} comes after what follows it on its line`);
  }
  tour.where.set(at, { box: place, pane });
  return { at, wrong };
}

/** Controls that Tab did not come to, unless the arrow keys of their group do. */
function unreached(stops: readonly number[]): string[] {
  const tour = Reflect.get(window, 'tabTour') as Tour;
  const groups =
    '[role="radiogroup"], [role="tablist"], [role="toolbar"], [role="grid"], fieldset:has([type="radio"])';
  return tour.controls.flatMap((each, at) => {
    if (stops.includes(at)) return [];
    const group = each.closest(groups);
    const reached = stops.some((other) => group?.contains(tour.controls[other] ?? null) === true);
    const one =
      each.getAttribute('tabindex') === '-1' || (each instanceof HTMLInputElement && each.type === 'radio');
    if (reached && one) return [];
    return [
      `Tab does not come to “${(each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 40)}” (${each.localName}.${String(each.classList[0])})`,
    ];
  });
}

function putBack(): void {
  const { from, sheets } = Reflect.get(window, 'tabTour') as Tour;
  Reflect.deleteProperty(window, 'tabTour');
  document.adoptedStyleSheets = sheets;
  if (from instanceof HTMLElement && from !== document.body) from.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
