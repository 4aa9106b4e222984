import { useMemo } from 'react';
import type { CardPosition } from '../../state/documents.ts';
import { drawMovedLines, type SceneLines } from './scene-lines.ts';
import type { Scene } from './scene.ts';

/** The lines of the edges; while cards are dragged, those of these cards lead to where they are at the moment. */
export const useLines = (scene: Scene, moved: ReadonlyMap<string, CardPosition> | null): SceneLines =>
  useMemo(() => (moved ? drawMovedLines(scene, moved) : scene.lines), [scene, moved]);
