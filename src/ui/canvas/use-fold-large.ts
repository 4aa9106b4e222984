import { useEffect, useRef } from 'react';
import { useAppState } from '../use-app.ts';
import { cardsOf } from './cards-of.ts';
import { useCanvasStore } from './canvas-store.ts';

/** From so many cards on, a workspace opens with its lanes folded: a page of namespaces instead of very many cards. */
const MANY = 160;

/** Folds the lanes of a large workspace when it is opened, and unfolds those of things the user is led to. */
export function useFoldLarge(): void {
  const canvas = useCanvasStore();
  const { cards, shownOn, centre } = useAppState('cards', 'shownOn', 'centre');
  const before = useRef(0);
  useEffect(() => {
    const opened = before.current < cards.size / 4;
    before.current = cards.size;
    if (!opened || cards.size < MANY) return;
    const lanes = new Set([...cards.values()].map(({ namespace }) => namespace));
    if (lanes.size > 2) canvas.setState({ collapsed: lanes });
  }, [canvas, cards]);
  useEffect(() => {
    const { collapsed, toggleLane } = canvas.getState();
    for (const key of (centre?.keys ?? []).flatMap((one) => cardsOf({ cards, shownOn }, one))) {
      const namespace = cards.get(key)?.namespace;
      if (namespace !== undefined && collapsed.has(namespace)) toggleLane(namespace, false);
    }
  }, [canvas, centre, cards, shownOn]);
}
