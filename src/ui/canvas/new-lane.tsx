import { useViewport, type Viewport } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useCanvas } from './canvas-store.ts';
import type { Scene } from './scene.ts';
import styles from './lanes.module.css';
import { canvasTexts } from '../../texts/en/canvas.ts';

/** Pixels of the screen that the strip keeps at the foot of the canvas where the lanes go on below it. */
const STRIP = 56;

/** Where the strip for a new namespace begins, in pixels of the canvas element: below the last lane, always in view. */
export const newLaneTop = ({ bounds }: Scene, { y, zoom }: Viewport, height: number): number =>
  Math.min(bounds.height * zoom + y, height - STRIP);

/** While a kind is dragged from the palette: the strip below the lanes that takes it into a new namespace. */
export function NewLane({ scene, height }: { scene: Scene; height: number }) {
  const state = useCanvas(({ newLane }) => newLane);
  const viewport = useViewport();
  if (state === 'hidden') return null;
  const top = newLaneTop(scene, viewport, height);
  return (
    <div className={styles.fresh} data-over={state === 'over'} style={{ top: top + 4 }} aria-hidden>
      <Plus size={16} /> {canvasTexts.newNamespace()}
    </div>
  );
}
