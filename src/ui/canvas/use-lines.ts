import { useMemo } from 'react';
import type { Box } from '../../core/layout/layout.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { CardPosition } from '../../state/documents.ts';
import { drawSceneLines, type SceneLines } from './scene-lines.ts';
import type { Scene } from './scene.ts';

/** The lines of the edges, also while cards are dragged: then they are drawn for where the cards are at the moment. */
export const useLines = (scene: Scene, moved: ReadonlyMap<string, CardPosition> | null): SceneLines =>
  useMemo(() => {
    if (!moved) return scene.lines;
    const boxes = new Map<ResourceKey, Box>();
    for (const [key, box] of scene.boxes) boxes.set(key, { ...box, ...moved.get(key) });
    return drawSceneLines({ ...scene, boxes }, scene.lines);
  }, [scene, moved]);
