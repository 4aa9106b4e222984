import { useEffect, useRef } from 'react';
import { useAppState } from '../use-app.ts';
import { useCanvasStore } from './canvas-store.ts';

/** From so many cards on, a workspace opens with its lanes folded: a page of namespaces instead of very many cards. */
const MANY = 160;

/** Folds the lanes of a large workspace when it is opened, and unfolds those of things the user is led to. */
export function useFoldLarge(): void {
  const canvas = useCanvasStore();
  const { nodes, centre, foldedLanes } = useAppState('nodes', 'centre', 'foldedLanes');
  const before = useRef(0);
  // What the user folded on an earlier visit stays as it was.
  const remembered = useRef(foldedLanes !== null);
  useEffect(() => {
    const opened = before.current < nodes.size / 4;
    before.current = nodes.size;
    if (!opened || nodes.size < MANY || remembered.current) return;
    const lanes = new Set([...nodes.values()].map(({ namespace }) => namespace));
    if (lanes.size > 2) canvas.setState({ collapsed: lanes });
  }, [canvas, nodes]);
  useEffect(() => {
    const { collapsed, toggleLane } = canvas.getState();
    for (const key of centre?.keys ?? []) {
      const namespace = nodes.get(key)?.namespace;
      if (namespace !== undefined && collapsed.has(namespace)) toggleLane(namespace, false);
    }
  }, [canvas, centre, nodes]);
}
