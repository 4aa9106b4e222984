import { useCallback, useState } from 'react';
import type { Box } from '../../core/layout/layout.ts';

/** What both canvases show: the point of the picture in the upper left corner, and the zoom. */
export type SharedView = Readonly<{ x: number; y: number; zoom: number }>;

type Size = Readonly<{ width: number; height: number }>;

/** Further out a name of a lane, which keeps its size, has no room above the cards. */
const ZOOM = { least: 0.36, most: 1.5 } as const;
const STEP = 1.25;

/** Around what is fitted, in pixels of the screen. */
const PADDING = 12;

const clamp = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

/** The view of all of a picture. */
export function fitting({ x, y, width, height }: Box, size: Size): SharedView {
  const [across, down] = [size.width - 2 * PADDING, size.height - 2 * PADDING];
  const zoom = width > 0 && height > 0 ? Math.min(1, clamp(Math.min(across / width, down / height))) : 1;
  return { x: x - PADDING / zoom, y: y - PADDING / zoom, zoom };
}

/** The view with a point of the screen staying where it is. */
export function zoomedAt(
  { x, y, zoom }: SharedView,
  factor: number,
  at: Readonly<{ x: number; y: number }>,
): SharedView {
  const next = clamp(zoom * factor);
  return { x: x + at.x / zoom - at.x / next, y: y + at.y / zoom - at.y / next, zoom: next };
}

/** The view with a box in its middle; the same where the box is seen already. */
export function showing(view: SharedView, box: Box, size: Size): SharedView {
  const { x, y, zoom } = view;
  const seen =
    box.x >= x &&
    box.y >= y &&
    box.x + box.width <= x + size.width / zoom &&
    box.y + box.height <= y + size.height / zoom;
  if (seen) return view;
  return {
    x: box.x + box.width / 2 - size.width / zoom / 2,
    y: box.y + box.height / 2 - size.height / zoom / 2,
    zoom,
  };
}

/** One view for both canvases: they pan and zoom together. */
export function useSharedView() {
  const [view, setView] = useState<SharedView>({ x: 0, y: 0, zoom: 1 });
  const pan = useCallback(
    (dx: number, dy: number) => setView(({ x, y, zoom }) => ({ x: x + dx / zoom, y: y + dy / zoom, zoom })),
    [],
  );
  const zoomAt = useCallback(
    (factor: number, at: Readonly<{ x: number; y: number }>) =>
      setView((before) => zoomedAt(before, factor, at)),
    [],
  );
  return { view, setView, pan, zoomAt, step: STEP };
}
