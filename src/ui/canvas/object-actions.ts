import type { ResourceKey } from '../../core/model/resource.ts';
import type { Workspace } from '../../state/workspace.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';

/** What menus, keys and double clicks do to objects of the canvas. */

/** Deletes the selected edge, or the selected objects with a manifest; ghosts and derived cards have none. */
export function deleteSelection({ store, actions }: Workspace): void {
  const { selected, selectedEdge, nodes, edges, toast } = store.getState();
  if (selectedEdge !== null) {
    if (!edges.has(selectedEdge))
      return toast({
        tone: 'info',
        message: canvasTexts.noText(),
        detail: canvasTexts.edgeIsProvided(),
      });
    void actions.run([{ id: 'disconnect', args: { edge: selectedEdge } }]);
    return;
  }
  const keys = [...selected].filter((key) => nodes.get(key)?.origin === 'manifest');
  if (keys.length > 0) void actions.run([{ id: 'delete', args: { keys } }]);
  else if (selected.size > 0) {
    toast({
      tone: 'info',
      message: canvasTexts.noText(),
      detail: canvasTexts.hasNoManifest(),
    });
  }
}

/** Makes copies of the selected objects under free names. */
export function duplicate({ store, actions }: Workspace): void {
  const { selected, nodes } = store.getState();
  const keys = [...selected].filter((key) => nodes.get(key)?.origin === 'manifest');
  if (keys.length > 0) void actions.run([{ id: 'duplicate', args: { keys } }]);
}

/** Opens the form of an object. */
export function inspect({ store }: Workspace, key: ResourceKey): void {
  const state = store.getState();
  state.select([key], 'canvas');
  state.showRight('inspector');
}
