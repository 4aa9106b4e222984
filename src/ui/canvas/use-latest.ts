import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The value of the last drawing, for handlers that stay the same while it changes. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
