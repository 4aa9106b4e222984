import { useEffect, useState, type RefObject } from 'react';

/** Whether an element has come into view, or nearly so; once it has, for good. */
export function useSeen(element: RefObject<Element | null>): boolean {
  // What cannot be observed is taken as seen.
  const [isSeen, setSeen] = useState(() => !('IntersectionObserver' in globalThis));
  useEffect(() => {
    if (isSeen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '100px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
