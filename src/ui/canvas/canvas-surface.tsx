import '@xyflow/react/dist/base.css';
import {
  ConnectionMode,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  type NodeChange,
} from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import { later } from '../parts/later.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';
import { useCanvas, useCanvasStore } from './canvas-store.ts';
import { CardEditing } from './editing/card-editing.tsx';
import { Controls } from './controls.tsx';
import { EdgeStory } from './edges/edge-story.tsx';
import { EdgesInView } from './edges/edges-in-view.tsx';
import { LinkEdge } from './edges/link-edge.tsx';
import { Arrowheads } from './edges/arrowheads.tsx';
import { createFlowElements, type FlowNode } from './flow-elements.ts';
import { LaneBands } from './lane-bands.tsx';
import { LaneHeaders } from './lane-headers.tsx';
import { ResourceNode } from './nodes/resource-node.tsx';
import { SummaryNode } from './nodes/summary-node.tsx';
import { inspect } from './object-actions.ts';
import { NewLane } from './new-lane.tsx';
import { Minimap } from './overview/minimap.tsx';
import { Overview } from './overview/overview.tsx';
import { hasMinimap, MINIMAP_FROM } from './insets.ts';
import { cardAt, laneAt } from './scene.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasRequests } from './use-canvas-requests.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useFoldLarge } from './use-fold-large.ts';
import { useOneTarget } from './use-one-target.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useLines } from './use-lines.ts';
import { useScene } from './use-scene.ts';
import { useRevealedScene } from './revealed-scene.ts';
import { useSize } from './use-size.ts';
import { useTracePathInView } from './trace-path/use-trace-path-in-view.ts';
import { useCentreRequests, useFirstFit, useFitOfSwitch, useView } from './use-view.ts';
import { detailAt, ZOOM, type Detail } from './zoom/detail.ts';
import { useZoomProperty } from './zoom/use-zoom-property.ts';
import styles from './canvas.module.css';

// No request is sent before the first canvas is drawn, and most canvases have something on them.
const NoObjects = later(() => import('./no-objects.tsx').then((module) => module.NoObjects));
const CanvasMenu = later(() => import('./canvas-menu.tsx').then((module) => module.CanvasMenu));
const OutcomePill = later(() => import('./trace-path/outcome-pill.tsx').then((module) => module.OutcomePill));

const CanvasPresence = later(async () => (await import('./presence/canvas-presence.tsx')).CanvasPresence);

const nodeTypes = { resource: ResourceNode, summary: SummaryNode };
const edgeTypes = { link: LinkEdge };
const nothing: never[] = [];
const ATTRIBUTED_BELOW = { hideAttribution: true } as const;

/** The canvas is one stop of the Tab key; arrow keys move inside it, whatever cards are drawn just now. */
const tabStop = { tabIndex: 0 } as const;

/** How long a card may take to be drawn, in milliseconds: one that was only just made comes with the next analysis. */
const PATIENCE = 3000;

/** Moves the focus to a card as soon as it is drawn, unless the focus has gone elsewhere by then. */
function useCardFocus(surface: React.RefObject<HTMLElement | null>) {
  const canvas = useCanvasStore();
  return useCallback(
    (key: ResourceKey) => {
      canvas.setState({ active: key });
      const until = performance.now() + PATIENCE;
      const start = document.activeElement;
      const attempt = () => {
        const { activeElement } = document;
        const isHere = activeElement === start || surface.current?.contains(activeElement) === true;
        const elsewhere = !isHere && activeElement !== document.body;
        if (elsewhere || canvas.getState().active !== key) return;
        const card = surface.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
        if (card) card.focus({ preventScroll: true });
        else if (performance.now() < until) requestAnimationFrame(attempt);
      };
      attempt();
    },
    [canvas, surface],
  );
}

/** React Flow says of its box that it is an application of its own; the surface round it is the one there is. */
const asPlainBox = (box: HTMLElement | null) => box?.setAttribute('role', 'presentation');

/** More cards than this are painted where only their names are shown; fewer stay cards. */
const PAINTED_FROM = 120;

/** How much the canvas shows, and whether the overview is painted instead of cards. */
function useDetail(cards: number): Readonly<{ detail: Detail; overview: boolean }> {
  const detail = useStore(({ transform: [, , zoom] }) => detailAt(zoom));
  return { detail, overview: (detail === 'names' || detail === 'lanes') && cards > PAINTED_FROM };
}

export function CanvasSurface() {
  const workspace = useWorkspace();
  const canvas = useCanvasStore();
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const size = useSize(surface);
  const { scene: whole, isBehind } = useScene();
  const scene = useRevealedScene(whole);
  const { detail, overview } = useDetail(scene.boxes.size);
  const view = useView(scene, size, overview);
  const wanted = useCanvas((state) => state.minimap);
  const minimap = hasMinimap(wanted, scene.boxes.size, scene.bounds.width, size.width);
  useZoomProperty(surface);
  const menuOpen = useCanvas((state) => state.menu !== null);
  const { selected, selectedEdge } = useAppState('selected', 'selectedEdge');
  const isToRead = useApp((state) => state.locks.whole !== undefined);
  const tracing = useApp((state) => state.traced?.ok === true);
  const { screenToFlowPosition } = useReactFlow();
  const [elements] = useState(createFlowElements);
  const dragging = useDragging(scene);
  const { moved, follow } = dragging;
  const connecting = useConnecting(scene);
  const focusCard = useCardFocus(surface);
  const keys = useCanvasKeys(scene, view, surface, focusCard);
  const oneTarget = useOneTarget(scene, surface, focusCard);
  const drop = usePaletteDrop(scene);
  useFirstFit(scene, size, view);
  useFitOfSwitch(scene, view);
  useFoldLarge();
  useCentreRequests(scene, view);
  useTracePathInView(view);
  useCanvasRequests({ scene, isBehind }, view, surface, focusCard);

  const nodes = useMemo(
    () => elements.nodes(scene, { selected, selectedEdge, moved }),
    [elements, scene, selected, selectedEdge, moved],
  );
  const lines = useLines(scene, moved);
  const edges = useMemo(
    () => elements.edges(scene, lines, { selectedEdge }),
    [elements, scene, lines, selectedEdge],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      follow(changes);
      const marked = changes.filter((change) => change.type === 'select');
      if (marked.length === 0) return;
      const { selected: before, select } = workspace.store.getState();
      const next = new Set(before);
      for (const change of marked) {
        if (change.selected) next.add(change.id as ResourceKey);
        else next.delete(change.id as ResourceKey);
      }
      select(next, 'canvas');
    },
    [workspace, follow],
  );

  const openMenu = (event: React.MouseEvent) => {
    if (isToRead) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, [role="toolbar"]')) return;
    event.preventDefault();
    const { select, selected: chosen } = workspace.store.getState();
    // The menu key has no pointer: its menu opens at the card that has the focus.
    const card = target?.closest<HTMLElement>('[data-card]');
    const chip = target?.closest<HTMLElement>('[data-fold]');
    const corner = (chip ?? card)?.getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0 && corner;
    const at = byKey ? { x: corner.left + 24, y: corner.top + 40 } : { x: event.clientX, y: event.clientY };
    const point = screenToFlowPosition(at);
    const key =
      (chip?.dataset['fold'] as ResourceKey | undefined) ??
      (card?.dataset['card'] as ResourceKey | undefined) ??
      (overview ? cardAt(scene, point) : null);
    const edge = target?.closest<HTMLElement>('.react-flow__edge')?.dataset['id'];
    const lane = target?.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
    if (key) {
      if (!chosen.has(key)) select([key], 'canvas');
      canvas.setState({ menu: { on: 'node', key, at } });
    } else if (edge !== undefined) {
      workspace.store.getState().selectEdge(edge);
      canvas.setState({ menu: { on: 'edge', edge, at } });
    } else if (lane !== undefined) canvas.setState({ menu: { on: 'lane', namespace: lane, at } });
    else
      canvas.setState({ menu: { on: 'canvas', namespace: laneAt(scene, point.y)?.namespace || null, at } });
  };

  const onPaneClick = (event: React.MouseEvent) => {
    const state = workspace.store.getState();
    const key = overview ? cardAt(scene, screenToFlowPosition({ x: event.clientX, y: event.clientY })) : null;
    if (!key) {
      state.select([], 'canvas');
      state.selectEdge(null);
    } else state.select(event.shiftKey ? [...state.selected, key] : [key], 'canvas');
  };

  const onDoubleClick = (event: React.MouseEvent) => {
    if (!overview) return;
    const key = cardAt(scene, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    if (key) view.show([key], true);
  };

  const blank = useApp((state) => state.files.length > 0 && state.nodes.size === 0);
  return (
    <div
      ref={root}
      className={styles.canvas}
      onContextMenu={openMenu}
      onCopy={keys.onCopy}
      onCut={keys.onCut}
    >
      <div
        ref={surface}
        className={styles.surface}
        data-detail={detail}
        data-tracing={tracing}
        role="application"
        aria-roledescription={canvasTexts.canvas()}
        aria-label={canvasTexts.about({ count: scene.boxes.size })}
        {...tabStop}
        onKeyDown={keys.onKeyDown}
        {...oneTarget}
        onDoubleClick={onDoubleClick}
        {...drop}
      >
        <ReactFlow<FlowNode>
          ref={asPlainBox}
          nodes={overview ? nothing : nodes}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes as never}
          onNodesChange={onNodesChange}
          onNodeDrag={dragging.onNodeDrag}
          onNodeDragStop={dragging.onNodeDragStop}
          onNodeClick={(event, { id, type }) => {
            // Of several that are selected, a plain click leaves the one; pulling them never gets here.
            const { selected: marked, select } = workspace.store.getState();
            const adding = event.shiftKey || event.ctrlKey || event.metaKey;
            if (type === 'resource' && marked.size > 1 && !adding) select([id as ResourceKey], 'canvas');
          }}
          onNodeDoubleClick={(_, { id }) => inspect(workspace, id as ResourceKey)}
          onEdgeClick={(_, { id }) => workspace.store.getState().selectEdge(id)}
          onEdgeMouseEnter={(_, { id }) => canvas.setState({ hoveredEdge: id })}
          onEdgeMouseLeave={() => canvas.setState({ hoveredEdge: null })}
          onPaneClick={onPaneClick}
          onConnectStart={connecting.onConnectStart}
          onConnectEnd={connecting.onConnectEnd}
          onReconnect={connecting.onReconnect}
          onReconnectStart={connecting.onReconnectStart}
          onReconnectEnd={connecting.onReconnectEnd}
          nodesDraggable={!isToRead}
          edgesReconnectable={!isToRead}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={24}
          connectionDragThreshold={4}
          reconnectRadius={12}
          onlyRenderVisibleElements
          selectionMode={SelectionMode.Partial}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
          deleteKeyCode={null}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          panOnScroll
          zoomOnDoubleClick={false}
          zoomActivationKeyCode={['Meta', 'Control']}
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
          snapToGrid
          snapGrid={[4, 4]}
          nodeDragThreshold={4}
          elevateNodesOnSelect
          // The attribution is at the end of the bar below the canvas, where it covers nothing and comes last.
          proOptions={ATTRIBUTED_BELOW}
        >
          <LaneBands lanes={scene.lanes} />
          <EdgesInView edges={overview ? nothing : edges} scene={scene} />
          <Arrowheads />
          {workspace.room && <CanvasPresence scene={scene} size={size} surface={surface} />}
        </ReactFlow>
        {blank && <NoObjects />}
        {overview && <Overview scene={scene} {...size} />}
        <LaneHeaders scene={scene} size={size} />
        <NewLane scene={scene} height={size.height} />
        <EdgeStory scene={scene} size={size} minimap={minimap} />
        {!isToRead && <CardEditing surface={surface} focusCard={focusCard} />}
        {minimap && <Minimap scene={scene} {...size} />}
      </div>
      <Controls view={view} minimap={scene.boxes.size < MINIMAP_FROM ? null : minimap}>
        {tracing && <OutcomePill />}
      </Controls>
      {menuOpen && <CanvasMenu view={view} focusCard={focusCard} />}
    </div>
  );
}
