import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, type RefObject } from 'react';

/**
 * Keeps a box of the page where an element of the canvas is, also while the canvas moves. It stays where it was while the
 * element is not there. The style sheet reads the custom properties.
 */
export function useAnchored(box: RefObject<HTMLElement | null>, find: () => Element | null): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const place = () => {
      const anchor = find()?.getBoundingClientRect();
      if (!anchor || !box.current) return;
      const { style } = box.current;
      for (const side of ['left', 'top', 'width', 'height'] as const)
        style.setProperty(`--${side}`, `${anchor[side]}px`);
    };
    place();
    // React draws the canvas at its new place after its store has changed.
    return flow.subscribe(() => requestAnimationFrame(place));
  }, [box, find, flow]);
}
