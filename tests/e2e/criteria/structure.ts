/**
 * What a screen says about itself to assistive technology (WCAG 1.3.1, 2.4.2, 2.4.6, 2.5.3, 3.1.1, 3.2.3, 3.2.6, 3.3.1):
 * its language and title, its headings in order, landmarks with names, visible words in names, errors that are bound to
 * their fields, the navigation and the way to help in the same place.
 */
import type { Page } from '@playwright/test';

/** Everything about the structure of this screen that is wrong. */
export async function wellBuilt(page: Page, screen: string): Promise<string[]> {
  const window = /\/(main|prompt|break)\//.exec(page.url())?.[1] ?? '';
  const found = await page.evaluate((kind) => {
    const wrong: string[] = [];
    const shown = (each: Element): boolean =>
      each.checkVisibility({ visibilityProperty: true }) &&
      each.closest('[inert], [aria-hidden="true"]') === null;
    const all = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);
    const plain = (words: string): string => words.replace(/[\s\u00ad]+/g, ' ').trim();
    const { lang, dir } = document.documentElement;
    if (!/^[a-z]{2}/.test(lang)) wrong.push(`the page has no language, only “${lang}”`);
    if (!['ltr', 'rtl'].includes(dir)) wrong.push('the page has no direction');

    // A question over the window has the window to itself: what is under it is as it was.
    const question = document.querySelector('[role="alertdialog"]');
    const headings = question === null ? all('h1, h2, h3, h4, h5, h6') : [];
    const titles = headings.filter(({ localName }) => localName === 'h1');
    if (question === null && titles.length !== 1) wrong.push(`${String(titles.length)} main headings`);
    let level = 0;
    for (const heading of headings) {
      const own = Number(heading.localName.slice(1));
      if (plain(heading.innerText) === '') wrong.push(`an empty ${heading.localName}`);
      if (own > level + 1)
        wrong.push(`“${plain(heading.innerText)}” is a heading ${String(own)} after a ${String(level)}`);
      level = own;
    }
    const title = titles[0]?.innerText;
    if (document.title.trim() === '') wrong.push('the page has no title');
    if (kind === 'main' && title !== undefined && !document.title.startsWith(plain(title)))
      wrong.push(`the page's title “${document.title}” does not name “${plain(title)}”`);

    if (question === null && all('main').length !== 1)
      wrong.push(`${String(all('main').length)} main landmarks`);
    const navigations = all('nav, [role="navigation"]');
    const names = navigations.map((each) => each.getAttribute('aria-label') ?? '');
    if (names.some((name) => name === '') || new Set(names).size < names.length)
      wrong.push('navigations cannot be told apart by their names');

    /** The words of a control that can be seen. */
    const seen = (element: Element): string =>
      [...element.childNodes]
        .map((node) => {
          if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
          if (!(node instanceof HTMLElement)) return '';
          if (node.matches('.visually-hidden, [aria-hidden="true"]') || !shown(node)) return '';
          return getComputedStyle(node).display === 'inline' ? seen(node) : ` ${seen(node)} `;
        })
        .join('');
    const wordsOf = (ids: string): string =>
      ids
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? `[no ${id}]`)
        .join(' ');
    for (const control of all(
      'button, a[href], summary, input, [role="button"], [role="radio"], [role="tab"]',
    )) {
      if (control.getAttribute('role') === 'combobox') continue; // what it shows is its value
      const labelledBy = control.getAttribute('aria-labelledby');
      const own = control.getAttribute('aria-label') ?? (labelledBy === null ? null : wordsOf(labelledBy));
      const visible = plain(seen(control));
      if (own !== null && !plain(own).toLocaleLowerCase().includes(visible.toLocaleLowerCase()))
        wrong.push(`“${visible}” can be read on a control whose name is “${plain(own)}”`);
    }
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-errormessage'] as const)
      for (const each of all(`[${attribute}]`))
        for (const id of (each.getAttribute(attribute) ?? '').split(' ').filter(Boolean))
          if (document.getElementById(id) === null)
            wrong.push(`${attribute} “${id}” of ${each.localName} leads nowhere`);

    for (const field of all('[aria-invalid="true"]')) {
      const about = field.getAttribute('aria-errormessage') ?? field.getAttribute('aria-describedby');
      if (about === null || plain(wordsOf(about)) === '')
        wrong.push(`nothing says what is wrong with a field (${field.className})`);
    }
    // The pages stand in one order, with help the fourth of the usual six, wherever there is a navigation.
    const places = question === null ? document.querySelectorAll('header nav button') : [];
    if (kind === 'main' && places.length > 0) {
      const icons = [...places].map(
        (each) =>
          /lucide-(?!icon)[\w-]+/.exec(each.querySelector('svg')?.getAttribute('class') ?? '')?.[0] ?? '',
      );
      const usual = icons.filter((icon) => !icon.includes('shield-check')).join();
      const order =
        'lucide-sun,lucide-person-standing,lucide-book-open,lucide-shield-alert,lucide-chart-column,lucide-settings';
      if (usual !== order) wrong.push(`the navigation stands in another order: ${usual}`);
    }
    return wrong;
  }, window);
  return found.map((each) => `${screen}: ${each}`);
}
