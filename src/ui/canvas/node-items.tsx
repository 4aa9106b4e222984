import {
  ArrowRightLeft,
  Copy,
  CopyPlus,
  LayoutDashboard,
  LocateFixed,
  PenLine,
  Plus,
  Route,
  Scissors,
  SlidersHorizontal,
  Spline,
  Trash2,
} from 'lucide-react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { isIngress, isRoute } from '../../core/topology/kind-names.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { MenuItem, MenuLabel, MenuSeparator } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { PatternItems } from '../shell/pattern-items.tsx';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';
import { createGhost } from './create-object.ts';
import { ConvertItem } from '../migration/convert-item.tsx';
import { FoldItem } from './fold-item.tsx';
import { deleteSelection, duplicate, inspect } from './object-actions.ts';

/** The menu of a card, or of all that is selected when it is among them. */
export function NodeItems({ node: key }: { node: ResourceKey }) {
  const workspace = useWorkspace();
  const { actions, store } = workspace;
  const node = useApp((state) => state.nodes.get(key) ?? state.cards.get(key));
  const edges = useApp((state) => state.edges);
  if (!node) return null;
  const { openDialog, selected, setFilter, selectEdge } = store.getState();
  const keys = selected.has(key) ? [...selected] : [key];
  const joined = [...edges.values()]
    .filter(({ source, target }) => source === key || target === key)
    .slice(0, 8);
  const real = node.origin === 'manifest';
  return (
    <>
      <MenuLabel>
        {keys.length > 1 ? canvasMenuTexts.objects({ count: keys.length }) : `${node.kind} ${node.name}`}
      </MenuLabel>
      {node.origin === 'ghost' && (
        <MenuItem icon={Plus} onSelect={() => void createGhost(workspace, node)}>
          {canvasMenuTexts.createIt()}
        </MenuItem>
      )}
      {real && (
        <MenuItem icon={SlidersHorizontal} shortcut="Enter" onSelect={() => inspect(workspace, key)}>
          {canvasMenuTexts.inspect()}
        </MenuItem>
      )}
      {node.origin !== 'derived' && (
        <MenuItem
          icon={Spline}
          shortcut="C"
          onSelect={() => openDialog({ type: 'connect', from: key, row: null })}
        >
          {canvasMenuTexts.connect()}
        </MenuItem>
      )}
      <MenuItem icon={LocateFixed} onSelect={() => setFilter({ focus: key })}>
        {canvasMenuTexts.showChain()}
      </MenuItem>
      {real && (isRoute(node) || isIngress(node)) && (
        <MenuItem icon={Route} onSelect={() => void actions.askWhyNot(key)}>
          {isRoute(node) ? canvasMenuTexts.whyNot() : canvasMenuTexts.whyNotIngress()}
        </MenuItem>
      )}
      {real && keys.length === 1 && <ConvertItem node={node} />}
      {real && keys.length === 1 && <PatternItems object={key} />}
      {real && (
        <>
          <MenuSeparator />
          <MenuItem icon={PenLine} shortcut="F2" onSelect={() => openDialog({ type: 'rename', key })}>
            {canvasMenuTexts.rename()}
          </MenuItem>
          {node.namespace !== '' && (
            <MenuItem
              icon={ArrowRightLeft}
              shortcut="M"
              onSelect={() => openDialog({ type: 'move', keys, namespace: null })}
            >
              {canvasMenuTexts.move()}
            </MenuItem>
          )}
          <MenuItem icon={CopyPlus} shortcut="Mod+D" onSelect={() => duplicate(workspace)}>
            {canvasMenuTexts.duplicate()}
          </MenuItem>
          <MenuItem icon={Copy} shortcut="Mod+C" onSelect={() => void actions.copy(keys)}>
            {canvasMenuTexts.copy()}
          </MenuItem>
          <MenuItem
            icon={Scissors}
            shortcut="Mod+X"
            onSelect={() => {
              void actions.copy(keys);
              deleteSelection(workspace);
            }}
          >
            {canvasMenuTexts.cut()}
          </MenuItem>
        </>
      )}
      {joined.length > 0 && (
        <>
          <MenuSeparator />
          <MenuLabel>{canvasMenuTexts.connections()}</MenuLabel>
          {joined.map((edge) => {
            const other = parseKey(edge.source === key ? edge.target : edge.source);
            return (
              <MenuItem
                key={edge.id}
                icon={<KindIcon group={other.group} kind={other.kind} />}
                onSelect={() => selectEdge(edge.id)}
              >
                {edge.source === key
                  ? canvasMenuTexts.edgeTo({ name: other.name, state: edge.state })
                  : canvasMenuTexts.edgeFrom({ name: other.name, state: edge.state })}
              </MenuItem>
            );
          })}
        </>
      )}
      <FoldItem object={key} />
      <MenuSeparator />
      <MenuItem icon={LayoutDashboard} onSelect={() => actions.arrange(keys)}>
        {canvasMenuTexts.arrange()}
      </MenuItem>
      {real && (
        <MenuItem icon={Trash2} shortcut="Delete" danger onSelect={() => deleteSelection(workspace)}>
          {canvasMenuTexts.delete()}
        </MenuItem>
      )}
    </>
  );
}
