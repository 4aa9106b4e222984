import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Rows beyond the view that are drawn all the same, so that quick scrolling shows no gaps. */
const SPARE = 6;

type Window = Readonly<{
  /** The rows to draw: `from` up to, and without, `to`. */
  from: number;
  to: number;
  /** Scrolls until a row is in view. */
  reveal: (row: number) => void;
}>;

/**
 * Which of many rows of one height are in view.
 *
 * @param head how much of the view the sticky head covers, in pixels
 */
export function useWindow(
  ref: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  head: number,
): Window {
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = useCallback(() => {
    const box = ref.current;
    if (!box) return;
    const [top, height] = [box.scrollTop, box.clientHeight];
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, [ref]);

  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [ref, measure]);

  const from = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - SPARE, count - 1));
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const reveal = (row: number) => {
    const box = ref.current;
    if (!box) return;
    const room = box.clientHeight - head - rowHeight;
    const top = row * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + room) box.scrollTop = top - Math.max(room, 0);
    measure();
  };
  return { from, to, reveal };
}
