import {
  FoldVertical,
  LayoutDashboard,
  Map as MapIcon,
  Maximize,
  Minus,
  Plus,
  UnfoldVertical,
} from 'lucide-react';
import { useViewport } from '@xyflow/react';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { useCanvas, useCanvasStore } from './canvas-store.ts';
import { gutterWidth } from './insets.ts';
import type { Scene } from './scene.ts';
import type { View } from './use-view.ts';
import styles from './controls.module.css';

/** Zoom, fit, arrange, minimap. */
export function Controls({ view, scene }: { view: View; scene: Scene }) {
  const { actions } = useWorkspace();
  const canvas = useCanvasStore();
  const minimap = useCanvas((state) => state.minimap);
  const lanes = useApp((state) => state.lanes);
  const folded = useCanvas((state) => state.collapsed.size > 0);
  const { zoom } = useViewport();
  return (
    <div
      className={styles.controls}
      style={{ left: gutterWidth(scene, zoom) + 12 }}
      role="toolbar"
      aria-label="Canvas"
    >
      <IconButton icon={Minus} size="sm" label="Zoom out" onClick={view.zoomOut} />
      <span className={styles.zoom}>{Math.round(zoom * 100)}%</span>
      <IconButton icon={Plus} size="sm" label="Zoom in" onClick={view.zoomIn} />
      <IconButton
        icon={Maximize}
        size="sm"
        label="Fit everything"
        shortcut="Shift+1"
        onClick={() => view.fit()}
      />
      <span className={styles.rule} />
      <IconButton
        icon={folded ? UnfoldVertical : FoldVertical}
        size="sm"
        label={folded ? 'Expand all lanes' : 'Collapse all lanes'}
        onClick={() =>
          canvas.setState({ collapsed: new Set(folded ? [] : lanes.map(({ namespace }) => namespace)) })
        }
      />
      <IconButton
        icon={LayoutDashboard}
        size="sm"
        label="Arrange: reset manual card positions"
        onClick={() => actions.arrange()}
      />
      <IconButton
        icon={MapIcon}
        size="sm"
        label="Minimap"
        active={minimap}
        onClick={() => canvas.setState({ minimap: !minimap })}
      />
    </div>
  );
}
