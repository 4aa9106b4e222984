import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { ownerOfCard } from '../../roles/owner-of-card.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { selectedCards } from '../cards-of.ts';
import { isMissing } from '../edges/is-missing.ts';
import { alarmOf } from '../nodes/alarm-of.ts';
import type { Scene } from '../scene.ts';
import { SEGMENT_MS, TRAVEL, tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { coloursOf } from './colours.ts';
import { paintOverview } from './paint-overview.ts';
import { useThemeChange } from './use-theme-change.ts';
import styles from './overview.module.css';

type Props = { scene: Scene; width: number; height: number };

/** The whole graph, painted: one frame costs the same whatever is on it, where a thousand cards would not. */
export function Overview({ scene, width, height }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const { findings, statusSummaries, edges, byRole, nodes, locks } = useAppState(
    'findings',
    'statusSummaries',
    'edges',
    'byRole',
    'locks',
    'nodes',
  );
  const selected = useApp(selectedCards);
  const tracePath = useApp(tracePathMarks);
  const sentAt = useApp((state) => state.sentAt);
  const theme = useThemeChange();
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return undefined;
    const colours = coloursOf(canvas, theme);
    const scale = window.devicePixelRatio;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const alarm = ({ key }: GraphNode) => alarmOf({ findings, statusSummaries }, key);
    const missing = ({ key, origin }: GraphNode) => origin === 'ghost' && isMissing(edges, key);
    const owner = (card: GraphNode) => ownerOfCard({ byRole, nodes, edges, locks }, card);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let frame = 0;
    const paint = () => {
      const [x, y, zoom] = flow.getState().transform;
      const elapsed = performance.now() - sentAt;
      const travelling = tracePath !== null && elapsed < TRAVEL && !still;
      const segment = travelling ? elapsed / SEGMENT_MS : null;
      const marks = { selected, alarm, missing, owner, tracePath, segment };
      paintOverview(context, scene, { x, y, zoom, width, height }, marks, colours, scale);
      if (travelling) later();
    };
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        paint();
      });
    };
    paint();
    const stop = flow.subscribe((state, before) => {
      if (state.transform !== before.transform) later();
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [
    scene,
    selected,
    findings,
    statusSummaries,
    edges,
    byRole,
    locks,
    nodes,
    tracePath,
    sentAt,
    theme,
    flow,
    width,
    height,
  ]);
  return <canvas ref={ref} className={styles.overview} style={{ width, height }} aria-hidden />;
}
