import {
  FoldVertical,
  LayoutDashboard,
  Map as MapIcon,
  Maximize,
  Minus,
  Plus,
  UnfoldVertical,
} from 'lucide-react';
import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';
import { useCanvas, useCanvasStore } from './canvas-store.ts';
import type { View } from './use-view.ts';
import { RolesSwitch } from '../roles/roles-switch.tsx';
import { ShowSwitch } from './show-switch.tsx';
import styles from './controls.module.css';

/** What the canvas is made with: a name, in every language. */
const LIBRARY = 'React Flow';

type Props = {
  view: View;
  /** Whether the minimap is there; null where there is none. */
  minimap: boolean | null;
  /** The outcome of the request on the canvas, if there is one. */
  children: ReactNode;
};

/** The bar below the canvas: zoom, fit, arrange, minimap. It stands beside the drawing, so it covers none of it. */
export function Controls({ view, minimap, children }: Props) {
  const { actions } = useWorkspace();
  const canvas = useCanvasStore();
  const lanes = useApp((state) => state.lanes);
  const presenting = useApp((state) => state.presentation !== null);
  const framed = useApp((state) => state.framed);
  const isToRead = useApp((state) => state.locks.whole !== undefined);
  const folded = useCanvas((state) => state.collapsed.size > 0);
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100));
  // An audience needs the outcome, and nothing to change the picture with.
  if (presenting) return <div className={styles.bar}>{children}</div>;
  return (
    <div className={styles.bar}>
      <div className={styles.controls} role="toolbar" aria-label={canvasTexts.controls()}>
        <IconButton
          icon={Minus}
          size="sm"
          label={canvasTexts.zoomOut()}
          shortcut="-"
          onClick={view.zoomOut}
        />
        <span className={styles.zoom}>{percent}%</span>
        <IconButton
          icon={Plus}
          size="sm"
          label={canvasTexts.zoomIn()}
          shortcut="Plus"
          onClick={view.zoomIn}
        />
        <IconButton
          icon={Maximize}
          size="sm"
          label={canvasTexts.fit()}
          shortcut="0"
          onClick={() => view.fit()}
        />
        <span className={styles.rule} />
        <IconButton
          icon={folded ? UnfoldVertical : FoldVertical}
          size="sm"
          label={folded ? canvasTexts.expandLanes() : canvasTexts.collapseLanes()}
          onClick={() =>
            canvas.setState({ collapsed: new Set(folded ? [] : lanes.map(({ namespace }) => namespace)) })
          }
        />
        {!isToRead && (
          <IconButton
            icon={LayoutDashboard}
            size="sm"
            label={canvasTexts.arrange()}
            onClick={() => actions.arrange()}
          />
        )}
        {minimap !== null && (
          <IconButton
            icon={MapIcon}
            size="sm"
            label={canvasTexts.minimap()}
            active={minimap}
            onClick={() => canvas.setState({ minimap: !minimap })}
          />
        )}
      </div>
      <ShowSwitch />
      {!framed && <RolesSwitch />}
      {children}
      <a
        className={styles.attribution}
        href="https://reactflow.dev"
        target="_blank"
        rel="noopener noreferrer"
      >
        {LIBRARY}
      </a>
    </div>
  );
}
