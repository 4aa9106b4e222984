import {
  ClipboardPaste,
  FoldVertical,
  LayoutDashboard,
  LocateFixed,
  Maximize,
  Plus,
  Rows3,
  SquareDashedMousePointer,
  Unlink,
  UnfoldVertical,
  Workflow,
} from 'lucide-react';
import type { ResourceKey } from '../../core/model/resource.ts';
import { ContextMenu } from '../parts/context-menu.tsx';
import { MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { AdmitLaneItems } from '../shell/admit-lane-items.tsx';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';
import { cardOf } from './cards-of.ts';
import { useCanvas, useCanvasStore, type CanvasMenu as Menu } from './canvas-store.ts';
import { fixesOf } from './edges/edge-fixes.ts';
import { FittingKinds } from './fitting-kinds.tsx';
import { LaneOrderItems } from './lanes/lane-order-items.tsx';
import { NodeItems } from './node-items.tsx';
import type { View } from './use-view.ts';

/** The menu that is open on the canvas, if any: for a card, an edge, a lane, or the canvas itself. */
export function CanvasMenu({ view, focusCard }: { view: View; focusCard: (key: ResourceKey) => void }) {
  const menu = useCanvas((state) => state.menu);
  const canvas = useCanvasStore();
  const { store } = useWorkspace();
  if (!menu) return null;
  const close = () => {
    canvas.setState({ menu: null });
    // Back to the card the menu was about, or else to the canvas, unless what was chosen opened a dialog or a pane.
    setTimeout(() => {
      const { activeElement } = document;
      const elsewhere = activeElement !== document.body && !activeElement?.closest('[role="menu"]');
      const { menu: another } = canvas.getState();
      if (elsewhere || another || document.querySelector('[role="dialog"]')) return;
      const { selectedEdge, askCanvas } = store.getState();
      const card = menu.on === 'node' ? cardOf(store.getState(), menu.key) : null;
      if (card && selectedEdge === null) focusCard(card);
      else askCanvas('focus');
    }, 60);
  };
  return (
    <ContextMenu key={`${menu.at.x},${menu.at.y}`} at={menu.at} onClose={close}>
      <Items menu={menu} view={view} />
    </ContextMenu>
  );
}

function Items({ menu, view }: { menu: Menu; view: View }) {
  switch (menu.on) {
    case 'node':
      return <NodeItems node={menu.key} />;
    case 'edge':
      return <EdgeItems id={menu.edge} />;
    case 'lane':
      return <LaneItems namespace={menu.namespace} />;
    case 'canvas':
      return <CanvasItems namespace={menu.namespace} view={view} />;
    case 'loose-end':
      return <FittingKinds end={menu} />;
  }
}

function EdgeItems({ id }: { id: string }) {
  const { actions, store } = useWorkspace();
  const edge = useApp((state) => state.edges.get(id));
  const { edges, findings } = useAppState('edges', 'findings');
  if (!edge) return null;
  return (
    <>
      {edge.reason !== null && <MenuLabel>{edge.reason}</MenuLabel>}
      {fixesOf(findings, edges, edge).map(({ title, call }) => (
        <MenuItem key={title} onSelect={() => void actions.run([call])}>
          {title}
        </MenuItem>
      ))}
      <MenuItem
        icon={SquareDashedMousePointer}
        onSelect={() => void actions.goToResource(edge.holder, edge.path)}
      >
        {canvasMenuTexts.showInYaml()}
      </MenuItem>
      <MenuItem onSelect={() => store.getState().centreOn([edge.source, edge.target])}>
        {canvasMenuTexts.showBothEnds()}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={Unlink}
        shortcut="Delete"
        danger
        onSelect={() => void actions.run([{ id: 'disconnect', args: { edge: id } }])}
      >
        {canvasMenuTexts.disconnect()}
      </MenuItem>
    </>
  );
}

function LaneItems({ namespace }: { namespace: string }) {
  const { store } = useWorkspace();
  const canvas = useCanvasStore();
  const { collapsed, toggleLane } = canvas.getState();
  const { lanes, setFilter, openDialog } = store.getState();
  return (
    <>
      <MenuLabel>
        {namespace === '' ? canvasMenuTexts.clusterScoped() : canvasMenuTexts.namespace({ namespace })}
      </MenuLabel>
      <MenuItem
        icon={Plus}
        onSelect={() =>
          openDialog({ type: 'create', kind: null, namespace: namespace || null, connect: null })
        }
      >
        {canvasMenuTexts.addHere()}
      </MenuItem>
      <MenuItem
        icon={collapsed.has(namespace) ? UnfoldVertical : FoldVertical}
        onSelect={() => toggleLane(namespace)}
      >
        {collapsed.has(namespace) ? canvasMenuTexts.expand() : canvasMenuTexts.collapse()}
      </MenuItem>
      <MenuItem
        onSelect={() =>
          canvas.setState({
            collapsed: new Set(lanes.map((lane) => lane.namespace).filter((name) => name !== namespace)),
          })
        }
      >
        {canvasMenuTexts.collapseOthers()}
      </MenuItem>
      <MenuItem onSelect={() => canvas.setState({ collapsed: new Set() })}>
        {canvasMenuTexts.expandAll()}
      </MenuItem>
      <AdmitLaneItems namespace={namespace} />
      <LaneOrderItems namespace={namespace} />
      <MenuSeparator />
      <MenuItem icon={LocateFixed} onSelect={() => setFilter({ namespaces: new Set([namespace]) })}>
        {canvasMenuTexts.showNamespace()}
      </MenuItem>
    </>
  );
}

function CanvasItems({ namespace, view }: { namespace: string | null; view: View }) {
  const { actions, store } = useWorkspace();
  const { nodes, show, showOnCanvas } = useAppState('nodes', 'show', 'showOnCanvas');
  const paste = async () => {
    try {
      await actions.paste(await navigator.clipboard.readText());
    } catch {
      store.getState().toast({
        tone: 'info',
        message: canvasMenuTexts.clipboardRefused(),
        detail: canvasMenuTexts.pasteByKeys(),
      });
    }
  };
  return (
    <>
      <MenuItem
        icon={Plus}
        onSelect={() => store.getState().openDialog({ type: 'create', kind: null, namespace, connect: null })}
      >
        {canvasMenuTexts.add()}
      </MenuItem>
      <MenuItem icon={ClipboardPaste} shortcut="Mod+V" onSelect={() => void paste()}>
        {canvasMenuTexts.paste()}
      </MenuItem>
      <MenuItem shortcut="Mod+A" onSelect={() => store.getState().select(nodes.keys(), 'canvas')}>
        {canvasMenuTexts.selectAll()}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Maximize} shortcut="Shift+1" onSelect={() => view.fit()}>
        {canvasMenuTexts.fit()}
      </MenuItem>
      <MenuItem
        icon={show === 'chain' ? Rows3 : Workflow}
        onSelect={() => showOnCanvas(show === 'chain' ? 'everything' : 'chain')}
      >
        {show === 'chain' ? canvasMenuTexts.everything() : canvasMenuTexts.chain()}
      </MenuItem>
      <MenuItem icon={LayoutDashboard} onSelect={() => actions.arrange()}>
        {canvasMenuTexts.arrange()}
      </MenuItem>
    </>
  );
}
