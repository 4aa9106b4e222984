import type { ResourceKey } from '../../core/model/resource.ts';
import type { Workspace } from '../../state/workspace.ts';
import { canvasKeysTexts } from '../../texts/en/canvas-keys.ts';
import type { CanvasStore } from './canvas-store.ts';
import { neighbour, readingOrder, type Direction } from './navigate.ts';
import { deleteSelection, duplicate, inspect } from './object-actions.ts';
import { laneAt, type Scene } from './scene.ts';
import type { View } from './use-view.ts';

/** What the keys of the canvas work with. */
export type KeyContext = Readonly<{
  workspace: Workspace;
  canvas: CanvasStore;
  scene: Scene;
  view: View;
  focusCard: (key: ResourceKey) => void;
  /** The object that the key acts on, see `keyTarget`. */
  target: ResourceKey | null;
  /** The card that arrows start from and move: that of the target, or the one that the keyboard was on. */
  from: ResourceKey | null;
  /** Opens the menu of the card that has the focus, or of the canvas. */
  openMenu: () => void;
}>;

export type CanvasKey = Readonly<{
  title: () => string;
  /** As `shortcutOf` spells them. The sheet of shortcuts shows all of them. */
  keys: readonly string[];
  /** Needs an object, and leaves the key to others where there is none, or where a button has the focus. */
  onObject?: boolean;
  run: (context: KeyContext, key: string) => void;
}>;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ARROWS = Object.keys(DIRECTIONS);
const directionOf = (key: string): Direction => DIRECTIONS[key.slice(key.lastIndexOf('+') + 1)] ?? 'right';

const NUDGE = 16;

function go({ workspace, view, focusCard }: KeyContext, key: ResourceKey | null, extend = false): void {
  if (!key) return;
  const { select, selected } = workspace.store.getState();
  select(extend ? [...selected, key] : [key], 'canvas');
  view.show([key], false);
  focusCard(key);
}

function walk(context: KeyContext, key: string, extend: boolean): void {
  const { scene, from } = context;
  go(context, from ? neighbour(scene, from, directionOf(key)) : (readingOrder(scene)[0] ?? null), extend);
}

function nudge({ scene, from, workspace }: KeyContext, direction: Direction): void {
  const box = from && scene.boxes.get(from);
  const lane = box && laneAt(scene, box.y);
  if (!from || !box || !lane) return;
  const x = box.x + (direction === 'left' ? -NUDGE : direction === 'right' ? NUDGE : 0);
  const y = box.y - lane.y + (direction === 'up' ? -NUDGE : direction === 'down' ? NUDGE : 0);
  workspace.actions.place(new Map([[from, { x, y: Math.max(12, y) }]]));
}

/** What is not selected but has the focus becomes the selection: that is what the user sees to be meant. */
function withSelection({ workspace, target }: KeyContext, act: (workspace: Workspace) => void): void {
  const { selected, select } = workspace.store.getState();
  if (target && selected.size === 0) select([target], 'canvas');
  act(workspace);
}

/** First what is being done is given up, then the selection, then the request on the canvas. */
function escape({ workspace: { store, actions }, canvas }: KeyContext): void {
  const { selected, selectedEdge, select, selectEdge } = store.getState();
  if (selected.size === 0 && selectedEdge === null) actions.clearTrace();
  canvas.setState({ menu: null, connecting: null });
  select([], 'canvas');
  selectEdge(null);
}

/** Every object on the canvas: cards, and what they show. */
const shownIn = ({ boxes, nodes }: Scene): ReadonlySet<ResourceKey> =>
  new Set(
    [...boxes.keys()].flatMap((key) => [key, ...(nodes.get(key)?.folds ?? []).map((fold) => fold.key)]),
  );

const firstRow = ({ workspace: { store }, target }: KeyContext): string | null =>
  (target && store.getState().cards.get(target)?.rows[0]?.id) ?? null;

/** What has no card of its own has no place to edit it at: it is renamed in a dialog. */
function editOnCard({ workspace: { store }, canvas, scene, target }: KeyContext, row: string | null): void {
  if (target && scene.boxes.has(target) && store.getState().cards.get(target)?.origin === 'manifest')
    canvas.setState({ editing: { key: target, part: { row, words: null }, weights: false } });
  else if (target) store.getState().openDialog({ type: 'rename', key: target });
}

/** All keys of the canvas: it listens for these, and the sheet of shortcuts lists them. */
export const canvasKeys: readonly CanvasKey[] = [
  {
    title: canvasKeysTexts.go,
    keys: ARROWS,
    run: (context, key) => walk(context, key, false),
  },
  {
    title: canvasKeysTexts.extend,
    keys: ARROWS.map((key) => `Shift+${key}`),
    run: (context, key) => walk(context, key, true),
  },
  {
    title: canvasKeysTexts.move,
    keys: ARROWS.map((key) => `Alt+${key}`),
    onObject: true,
    run: (context, key) => nudge(context, directionOf(key)),
  },
  {
    title: canvasKeysTexts.first,
    keys: ['Home'],
    run: (context) => go(context, readingOrder(context.scene)[0] ?? null),
  },
  {
    title: canvasKeysTexts.last,
    keys: ['End'],
    run: (context) => go(context, readingOrder(context.scene).at(-1) ?? null),
  },
  {
    title: canvasKeysTexts.inspect,
    keys: ['Enter'],
    onObject: true,
    run: ({ workspace, target }) => target && inspect(workspace, target),
  },
  {
    title: canvasKeysTexts.selectOnly,
    keys: [' '],
    onObject: true,
    run: ({ workspace: { store }, target }) => target && store.getState().select([target], 'canvas'),
  },
  {
    title: canvasKeysTexts.connect,
    keys: ['C'],
    onObject: true,
    run: ({ workspace: { store }, target }) =>
      target && store.getState().openDialog({ type: 'connect', from: target, row: null }),
  },
  {
    title: canvasKeysTexts.rename,
    keys: ['F2'],
    onObject: true,
    run: (context) => editOnCard(context, null),
  },
  {
    title: canvasKeysTexts.editValues,
    keys: ['E'],
    onObject: true,
    run: (context) => editOnCard(context, firstRow(context)),
  },
  {
    title: canvasKeysTexts.moveToNamespace,
    keys: ['M'],
    onObject: true,
    run({ workspace: { store }, target }) {
      const { openDialog, selected } = store.getState();
      if (target) openDialog({ type: 'move', keys: [...new Set([target, ...selected])], namespace: null });
    },
  },
  { title: canvasKeysTexts.duplicate, keys: ['Mod+D'], run: (context) => withSelection(context, duplicate) },
  {
    title: canvasKeysTexts.delete,
    keys: ['Delete', 'Backspace'],
    run: (context) => withSelection(context, deleteSelection),
  },
  {
    title: canvasKeysTexts.selectAll,
    keys: ['Mod+A'],
    run: ({ workspace: { store }, scene }) => store.getState().select(shownIn(scene), 'canvas'),
  },
  { title: canvasKeysTexts.zoomIn, keys: ['Plus', 'Mod+Plus'], run: ({ view }) => view.zoomIn() },
  { title: canvasKeysTexts.zoomOut, keys: ['Minus', 'Mod+Minus'], run: ({ view }) => view.zoomOut() },
  { title: canvasKeysTexts.fit, keys: ['0', 'Mod+0'], run: ({ view }) => view.fit() },
  { title: canvasKeysTexts.fullSize, keys: ['1'], run: ({ view }) => view.zoomToFull() },
  { title: canvasKeysTexts.openMenu, keys: ['Shift+F10', 'ContextMenu'], run: ({ openMenu }) => openMenu() },
  { title: canvasKeysTexts.clear, keys: ['Escape'], run: escape },
];

/** What the clipboard does on the canvas, under the keys that the browser binds to it. */
export const clipboardKeys: readonly Readonly<{
  title: () => string;
  key: string;
  event: 'copy' | 'cut' | 'paste';
}>[] = [
  { title: canvasKeysTexts.copy, key: 'Mod+C', event: 'copy' },
  { title: canvasKeysTexts.cut, key: 'Mod+X', event: 'cut' },
  { title: canvasKeysTexts.paste, key: 'Mod+V', event: 'paste' },
];
