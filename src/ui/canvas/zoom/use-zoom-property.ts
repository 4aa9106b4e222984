import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, type RefObject } from 'react';

/**
 * Keeps the zoom in the property `--zoom` of an element: style sheets divide by it what has one size on the screen at
 * every zoom. It is written past React, and only when the zoom changes: panning costs nothing.
 */
export function useZoomProperty(ref: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useLayoutEffect(() => {
    const write = (zoom: number) => ref.current?.style.setProperty('--zoom', String(zoom));
    write(flow.getState().transform[2]);
    return flow.subscribe(({ transform: [, , zoom] }, { transform: [, , before] }) => {
      if (zoom !== before) write(zoom);
    });
  }, [flow, ref]);
}
