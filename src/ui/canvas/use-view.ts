import { useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { cardsOf } from './cards-of.ts';
import { hasMinimap, TITLES_HEIGHT } from './insets.ts';
import type { Scene } from './scene.ts';
import { useLatest } from './use-latest.ts';
import { useCanvasStore } from './canvas-store.ts';
import { ZOOM } from './zoom/detail.ts';
import { viewOf, type Size } from './zoom/view-of.ts';

const MOVE = 150;

const duration = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE);

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
  const { setViewport, getViewport, zoomIn, zoomOut, zoomTo } = useReactFlow();
  const canvas = useCanvasStore();
  const { store } = useWorkspace();
  const latest = useLatest({ scene, size, overview });
  return useMemo(() => {
    const move = (viewport: Viewport, time = duration()) => void setViewport(viewport, { duration: time });
    const of = (box: Box): Viewport => {
      const { scene, size } = latest.current;
      const { minimap } = canvas.getState();
      const withMinimap = hasMinimap(minimap, scene.boxes.size, scene.bounds.width, size.width);
      const { presentation, framed } = store.getState();
      const usual = framed ? ZOOM.framed : ZOOM.fit;
      return viewOf(box, size, withMinimap, presentation ? ZOOM.present : usual);
    };
    const boxesOf = (keys: readonly ResourceKey[]): readonly Box[] =>
      keys
        .flatMap((key) => cardsOf(store.getState(), key))
        .flatMap((key) => latest.current.scene.boxes.get(key) ?? []);
    const fits = ({ width, height }: Box, zoom: number): boolean => {
      const { size } = latest.current;
      return width * zoom <= size.width && height * zoom <= size.height - TITLES_HEIGHT;
    };
    const view = {
      fit: () => move(of(latest.current.scene.bounds)),
      /** Shows the beginning of everything, large enough to read. */
      begin: () => move(of(latest.current.scene.bounds), 0),
      zoomIn: () => void zoomIn({ duration: duration() }),
      zoomOut: () => void zoomOut({ duration: duration() }),
      /** As large as it is laid out: 100 %. */
      zoomToFull: () => void zoomTo(1, { duration: duration() }),
      /** Brings objects into view, on the cards that show them. What is in view already stays where it is, unless `always`. */
      show(keys: readonly ResourceKey[], always: boolean) {
        const { width, height } = latest.current.size;
        const found = boxesOf(keys);
        if (found.length === 0) return;
        const box = boundsOf(found);
        const view = getViewport();
        const zoom = latest.current.overview ? Math.max(view.zoom, ZOOM.fit.least) : view.zoom;
        const [left, top] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
        const visible =
          left > 0 &&
          top > TITLES_HEIGHT &&
          left + box.width * view.zoom < width &&
          top + box.height * view.zoom < height;
        if (visible && !always && !latest.current.overview) return;
        if (!fits(box, zoom)) return move(of(box));
        move({
          x: width / 2 - (box.x + box.width / 2) * zoom,
          y: (height + TITLES_HEIGHT) / 2 - (box.y + box.height / 2) * zoom,
          zoom,
        });
      },
      /** Brings the end of a way into view, and of what leads there as much as fits as large as it is. */
      showEnd(keys: readonly ResourceKey[]) {
        const { zoom } = getViewport();
        const from = keys.findIndex((_, index) => {
          const boxes = boxesOf(keys.slice(index));
          return boxes.length > 0 && fits(boundsOf(boxes), zoom);
        });
        if (from >= 0) view.show(keys.slice(from), false);
      },
    };
    return view;
  }, [setViewport, getViewport, zoomIn, zoomOut, zoomTo, canvas, store, latest]);
}

export type View = ReturnType<typeof useView>;

/** By then the panes of a workspace that was just opened are there, in milliseconds. */
const OPENED = 1500;

/**
 * Fits the first picture of a workspace, and again when panes that open with it take a part of the canvas; later
 * edits never move the view by themselves.
 */
export function useFirstFit(scene: Scene, { width, height }: Size, view: View): void {
  const before = useRef<ReadonlySet<string>>(new Set());
  const fitted = useRef(-OPENED);
  const { nodes: keys } = scene;
  const ready = width > 0;
  useEffect(() => {
    if (!ready) return;
    const known = [...keys.keys()].some((key) => before.current.has(key));
    before.current = new Set(keys.keys());
    if (keys.size === 0 || known) return;
    fitted.current = performance.now();
    view.begin();
  }, [keys, ready, view]);
  useEffect(() => {
    if (width > 0 && height > 0 && performance.now() - fitted.current < OPENED) view.begin();
  }, [width, height, view]);
}

/** By then the other picture is there, in milliseconds; what changes later is an edit. */
const SWITCHED = 2000;

/** Fits the other picture when the user switches between the chain and everything: it has other columns. */
export function useFitOfSwitch(scene: Scene, view: View): void {
  const show = useApp((state) => state.show);
  const fitted = useRef({ show, at: 0, nodes: scene.nodes });
  useEffect(() => {
    const before = fitted.current;
    if (show !== before.show) fitted.current = { show, at: performance.now(), nodes: scene.nodes };
    else if (scene.nodes !== before.nodes) {
      if (performance.now() - before.at < SWITCHED && before.at > 0) view.fit();
      fitted.current = { show, at: 0, nodes: scene.nodes };
    }
  }, [show, scene.nodes, view]);
}

/** Goes where other views ask it to: a problem's card, an object that was searched for. */
export function useCentreRequests(scene: Scene, view: View): void {
  const { centre, cards, shownOn } = useAppState('centre', 'cards', 'shownOn');
  const done = useRef(centre?.seq);
  useEffect(() => {
    if (!centre || centre.seq === done.current) return;
    // What was only just made comes with the next analysis; what is in a folded lane, when that unfolds.
    const seen = centre.keys.flatMap((key) => cardsOf({ cards, shownOn }, key));
    if (!seen.some((key) => scene.boxes.has(key))) return;
    done.current = centre.seq;
    view.show(centre.keys, false);
  }, [centre, cards, shownOn, scene, view]);
}
