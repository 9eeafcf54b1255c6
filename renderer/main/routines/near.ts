/** Tells when an element comes near the part of the page in sight, so that pictures further down are drawn later. */

/** Calls `seen` once; at once where nothing tells what is in sight. */
export const whenNear =
  (seen: () => void) =>
  (element: Element): (() => void) | undefined => {
    if (typeof IntersectionObserver === 'undefined') {
      seen();
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        seen();
      },
      { rootMargin: '400px 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
