import { useMemo } from 'react';
import type { Tier } from '../../core/kinds/define-kind.ts';
import { revealGroups, shownTiers } from '../../state/presenter/reveal-groups.ts';
import { useApp } from '../use-app.ts';
import type { Scene } from './scene.ts';

/** A scene without the cards of other tiers. What is left keeps its place, and so does the extent of the whole. */
export function withTiers(scene: Scene, tiers: ReadonlySet<Tier>): Scene {
  const nodes = new Map([...scene.nodes].filter(([, { tier }]) => tiers.has(tier)));
  const summaries = scene.summaries.filter(({ tier }) => tiers.has(tier));
  const shown = new Set<string>([...nodes.keys(), ...summaries.map(({ id }) => id)]);
  return {
    ...scene,
    nodes,
    boxes: new Map([...scene.boxes].filter(([key]) => nodes.has(key))),
    summaries,
    edges: scene.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
  };
}

/** What a presenter has revealed of the scene; all of it outside of presentations. */
export function useRevealedScene(scene: Scene): Scene {
  const order = useApp((state) => state.presentation?.order ?? null);
  const revealed = useApp((state) => state.presentation?.revealed ?? 0);
  return useMemo(() => {
    if (!order) return scene;
    const present = new Set([...scene.nodes.values()].map(({ tier }) => tier));
    const groups = revealGroups(order, present);
    return revealed >= groups.length ? scene : withTiers(scene, shownTiers(groups, revealed));
  }, [scene, order, revealed]);
}
