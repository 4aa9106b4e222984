import { useEffect, useRef } from 'react';

/** How long a pointer rests before that means something, in milliseconds: it crosses a button in less. */
const REST = 350;

/** Handlers that call `act` when a mouse rests on an element, and not when it passes over it. */
export function useHoverIntent(act: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onPointerLeave = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerEnter: ({ pointerType }: Pick<PointerEvent, 'pointerType'>) => {
      clearTimeout(timer.current);
      if (pointerType === 'mouse') timer.current = setTimeout(act, REST);
    },
    onPointerLeave,
  };
}
