import { useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useApp } from '../use-app.ts';
import { gutterWidth, TITLES_HEIGHT } from './insets.ts';
import type { Scene } from './scene.ts';
import { useLatest } from './use-latest.ts';

/**
 * Zoom limits; below `far` cards show names only, large; below `readable` the overview of many cards is painted.
 * `first` is how far out a workspace is shown when it is opened: as far as its smallest words can be read.
 */
export const ZOOM = { least: 0.04, first: 0.64, most: 2, readable: 0.45, far: 0.55 } as const;

const MOVE = 150;
/** Room that is kept free round everything: above for the columns' titles; on the left the lanes' names are added. */
const INSET = { top: TITLES_HEIGHT + 4, left: 16, right: 16, bottom: 16 } as const;

type Size = Readonly<{ width: number; height: number }>;

const duration = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE);

/**
 * The view that shows all of a box, as large as is sensible, from the top left where it does not fill the room.
 * `least` is how far out it may go for that; what then does not fit is right and below.
 */
export function viewOf(
  scene: Pick<Scene, 'lanes'>,
  box: Box,
  { width, height }: Size,
  least: number = ZOOM.least,
): Viewport {
  const roomBeside = (gutter: number) => ({
    width: width - gutter - INSET.left - INSET.right,
    height: height - INSET.top - INSET.bottom,
  });
  const zoomIn = (room: Size) =>
    Math.max(least, Math.min(1, room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)));
  // Far out the names of the lanes take more room, which may mean to go further out still.
  const gutter = gutterWidth(scene, zoomIn(roomBeside(gutterWidth(scene, 1))));
  const room = roomBeside(gutter);
  const zoom = zoomIn(room);
  const spare = Math.max(0, room.width - box.width * zoom);
  const left = gutter + INSET.left + Math.min(spare / 2, 64);
  return { x: left - box.x * zoom, y: INSET.top - box.y * zoom, zoom };
}

const boundsOf = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

/** Moves the view: to everything, to some cards, in and out. */
export function useView(scene: Scene, size: Size, overview: boolean) {
  const { setViewport, getViewport, zoomIn, zoomOut } = useReactFlow();
  const latest = useLatest({ scene, size, overview });
  return useMemo(() => {
    const move = (viewport: Viewport, time = duration()) => void setViewport(viewport, { duration: time });
    return {
      fit: () => move(viewOf(latest.current.scene, latest.current.scene.bounds, latest.current.size)),
      /** Shows the beginning of everything, large enough to read. */
      begin: () =>
        move(viewOf(latest.current.scene, latest.current.scene.bounds, latest.current.size, ZOOM.first), 0),
      zoomIn: () => void zoomIn({ duration: duration() }),
      zoomOut: () => void zoomOut({ duration: duration() }),
      /** Brings cards into view. Cards that are in view already stay where they are, unless `always`. */
      show(keys: readonly ResourceKey[], always: boolean) {
        const {
          scene,
          size: { width, height },
        } = latest.current;
        const found = keys.flatMap((key) => scene.boxes.get(key) ?? []);
        if (found.length === 0) return;
        const box = boundsOf(found);
        const view = getViewport();
        const zoom = latest.current.overview ? Math.max(view.zoom, 0.6) : view.zoom;
        const [left, top] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
        const visible =
          left > gutterWidth(scene, view.zoom) &&
          top > TITLES_HEIGHT &&
          left + box.width * view.zoom < width &&
          top + box.height * view.zoom < height;
        if (visible && !always && !latest.current.overview) return;
        if (box.width * zoom > width || box.height * zoom > height)
          return move(viewOf(scene, box, latest.current.size));
        move({
          x: width / 2 - (box.x + box.width / 2) * zoom,
          y: height / 2 - (box.y + box.height / 2) * zoom,
          zoom,
        });
      },
    };
  }, [setViewport, getViewport, zoomIn, zoomOut, latest]);
}

export type View = ReturnType<typeof useView>;

/** Fits the first picture of a workspace; later edits never move the view by themselves. */
export function useFirstFit(scene: Scene, size: Size, view: View): void {
  const before = useRef<ReadonlySet<string>>(new Set());
  const { nodes: keys } = scene;
  const ready = size.width > 0;
  useEffect(() => {
    if (!ready) return;
    const known = [...keys.keys()].some((key) => before.current.has(key));
    before.current = new Set(keys.keys());
    if (keys.size > 0 && !known) view.begin();
  }, [keys, ready, view]);
}

/** Goes where other views ask it to: a problem's card, an object that was searched for. */
export function useCentreRequests(scene: Scene, view: View): void {
  const centre = useApp((state) => state.centre);
  const done = useRef(centre?.seq);
  useEffect(() => {
    if (!centre || centre.seq === done.current) return;
    // What was only just made comes with the next analysis; what is in a folded lane, when that unfolds.
    if (!centre.keys.some((key) => scene.boxes.has(key))) return;
    done.current = centre.seq;
    view.show(centre.keys, false);
  }, [centre, scene, view]);
}
