import { useReactFlow, useViewport } from '@xyflow/react';
import { useEffect, useRef, type PointerEvent } from 'react';
import { ownerOfCard } from '../../roles/owner-of-card.ts';
import { useAppState } from '../../use-app.ts';
import { MINIMAP } from '../insets.ts';
import { alarmOf } from '../nodes/alarm-of.ts';
import type { Scene } from '../scene.ts';
import { coloursOf } from './colours.ts';
import { useThemeChange } from './use-theme-change.ts';
import styles from './overview.module.css';

const SIZE = { width: MINIMAP.width, height: MINIMAP.height } as const;
const PAD = 4;

/** Everything at a glance, with a frame round what is in view. Drag in it to go there. */
export function Minimap({ scene, width, height }: { scene: Scene; width: number; height: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { findings, statusSummaries, byRole, cards, nodes, edges, locks } = useAppState(
    'findings',
    'statusSummaries',
    'byRole',
    'locks',
    'cards',
    'nodes',
    'edges',
  );
  const theme = useThemeChange();
  const { setViewport } = useReactFlow();
  const view = useViewport();
  const { bounds } = scene;
  const scale = Math.min(
    (SIZE.width - PAD * 2) / Math.max(1, bounds.width),
    (SIZE.height - PAD * 2) / Math.max(1, bounds.height),
  );
  const left = (SIZE.width - bounds.width * scale) / 2 - bounds.x * scale;
  const top = (SIZE.height - bounds.height * scale) / 2 - bounds.y * scale;

  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const colours = coloursOf(canvas, theme);
    const ratio = window.devicePixelRatio;
    canvas.width = SIZE.width * ratio;
    canvas.height = SIZE.height * ratio;
    context.scale(ratio, ratio);
    context.fillStyle = colours.border;
    for (const lane of scene.lanes) context.fillRect(0, lane.y * scale + top - 1, SIZE.width, 0.5);
    for (const [key, box] of scene.boxes) {
      const alarm = alarmOf({ findings, statusSummaries }, key);
      const owner = ownerOfCard({ byRole, nodes, edges, locks }, cards.get(key));
      const plain = owner === null ? colours.edge : colours[`role-${owner}`];
      context.fillStyle = alarm === 'error' ? colours.error : alarm === 'warning' ? colours.warn : plain;
      context.fillRect(
        box.x * scale + left,
        box.y * scale + top,
        Math.max(2, box.width * scale),
        Math.max(1.5, box.height * scale),
      );
    }
  }, [scene, findings, statusSummaries, byRole, cards, nodes, edges, locks, theme, scale, left, top]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const rect = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - rect.left - left) / scale;
    const y = (event.clientY - rect.top - top) / scale;
    void setViewport({ x: width / 2 - x * view.zoom, y: height / 2 - y * view.zoom, zoom: view.zoom });
  };
  const frame = {
    left: (-view.x / view.zoom) * scale + left,
    top: (-view.y / view.zoom) * scale + top,
    width: (width / view.zoom) * scale,
    height: (height / view.zoom) * scale,
  };
  const all =
    frame.left <= left + 1 &&
    frame.top <= top + 1 &&
    frame.left + frame.width >= SIZE.width - left - 1 &&
    frame.top + frame.height >= SIZE.height - top - 1;
  return (
    <div
      className={styles.minimap}
      data-idle={all}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={ref} style={SIZE} />
      <div className={styles.frame} style={frame} />
    </div>
  );
}
