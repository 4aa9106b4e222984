import { useDeferredValue, useMemo, useState } from 'react';
import { withoutLanes } from '../../core/layout/canvas-boxes.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import type { CardPosition } from '../../state/documents.ts';
import { useApp, useAppState } from '../use-app.ts';
import { useCanvas } from './canvas-store.ts';
import { edgesDrawn } from './edges/edges-drawn.ts';
import { filterGraph, showsAll } from './filter-graph.ts';
import { createSceneBuilder } from './scene-builder.ts';
import type { Scene } from './scene.ts';

const noPlaces: ReadonlyMap<string, CardPosition> = new Map();

/**
 * The graph and its layout as the canvas draws them. They may be a moment behind the analysis: the picture is built and
 * drawn in pauses of typing and panning, which come first.
 */
function useDrawnAnalysis() {
  const { cards: nodes, boxes, lanes } = useAppState('cards', 'boxes', 'lanes');
  const edges = useApp(edgesDrawn);
  // One value, so that what belongs together is deferred together.
  const latest = useMemo(() => ({ nodes, edges, boxes, lanes }), [nodes, edges, boxes, lanes]);
  const drawn = useDeferredValue(latest);
  return { ...drawn, isBehind: drawn !== latest };
}

/**
 * What is on the canvas now. A filtered picture is laid out anew, close together; the places in it are not kept.
 * @returns the picture, and whether it is that of an analysis before the latest one
 */
export function useScene(): Readonly<{ scene: Scene; isBehind: boolean }> {
  const { nodes, edges, boxes, lanes, isBehind } = useDrawnAnalysis();
  const { filter, places, shownOn } = useAppState('filter', 'places', 'shownOn');
  const filtered = !showsAll(filter);
  const findings = useApp((state) => (filtered && state.filter.problemsOnly ? state.findings : null));
  const collapsed = useCanvas((state) => state.collapsed);
  const [build] = useState(createSceneBuilder);
  const scene = useMemo(() => {
    if (!filtered) {
      return build({ nodes, edges, layout: { boxes, lanes }, places, collapsed, shownOn });
    }
    const shown = filterGraph({ nodes, edges, shownOn }, findings ?? new Map(), filter);
    const namespaces = [...new Set([...shown.nodes.values()].map(({ namespace }) => namespace))].filter(
      (name) => name !== '',
    );
    const order = lanes.map(({ namespace }) => namespace);
    const layout = layoutGraph({ ...shown, namespaces }, withoutLanes({ boxes, lanes }), order);
    return build({ ...shown, layout, places: noPlaces, collapsed, shownOn });
  }, [nodes, edges, boxes, lanes, filter, filtered, findings, shownOn, places, collapsed, build]);
  return { scene, isBehind };
}
