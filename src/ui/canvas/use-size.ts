import { useLayoutEffect, useState, type RefObject } from 'react';

/** How large an element is on the screen; zeros before it is there. */
export function useSize(ref: RefObject<HTMLElement | null>): Readonly<{ width: number; height: number }> {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
