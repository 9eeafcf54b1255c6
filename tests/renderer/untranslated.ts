/** Finds what a page shows that is neither in the interface's language nor marked as being in another. For the pseudo-language en-XA. */

/**
 * Every text and every name of a control that is wrong, in words; empty when none is. Each message of en-XA stands
 * between ⟦ and ⟧: what has letters outside of them must stand in an element that says which other language it is in,
 * and no message may stand in one. It needs nothing but the document, so that a test can run it in a real page too.
 */
export function untranslated(page: Document): string[] {
  const own = page.documentElement.lang;
  /** What formats write by themselves: names of days and months, and the words between the parts of a list. */
  const written =
    /\b(Mon(day)?|Tue(sday)?|Wed(nesday)?|Thu(rsday)?|Fri(day)?|Sat(urday)?|Sun(day)?|Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?|and)\b/g;
  const notWords = 'time, kbd, code, script, style, template, [translate="no"]';

  /** Hidden, and nothing refers to it: a library's leftover. */
  function neverSaid(element: Element): boolean {
    const hidden = element.closest('[style*="display: none"]');
    if (hidden === null) return false;
    const refers = ['aria-describedby', 'aria-labelledby'].map((name) => `[${name}~="${hidden.id}"]`);
    return hidden.id === '' || page.querySelector(refers.join()) === null;
  }

  function fault(words: string, element: Element, what: string): string[] {
    if (element.closest(notWords) !== null || neverSaid(element)) return [];
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const isMessage = words.includes('⟦');
    if (language !== own) {
      // The languages of the tests have brackets in their own names.
      return isMessage && !/^(en-XA|ar-XB)$/.test(language)
        ? [`${what} of the interface in an element of ${language}: ${words}`]
        : [];
    }
    // A word in another language cuts a message in two: the brackets are in the element around both.
    const cut = words.split('⟦').length !== words.split('⟧').length;
    let rest = cut ? element.textContent : words;
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    return /\p{L}/u.test(rest.replace(written, ' ')) ? [`${what} that no message says: ${words}`] : [];
  }

  const found: string[] = [];
  const texts = page.createTreeWalker(page.body, 4); // NodeFilter.SHOW_TEXT
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = (text.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words !== '' && text.parentElement !== null) found.push(...fault(words, text.parentElement, 'text'));
  }
  for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
    for (const element of page.body.querySelectorAll(`[${name}]`)) {
      const words = element.getAttribute(name) ?? '';
      if (words.trim() !== '') found.push(...fault(words, element, name));
    }
  }
  return [...new Set(found)];
}
