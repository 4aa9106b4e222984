import { kindOf } from '../../core/kinds/registry.ts';
import type { CommandCall } from '../../core/commands/command-call.ts';
import { parseKey, resourceKey, type ResourceKey } from '../../core/model/resource.ts';
import type { GraphNode } from '../../core/topology/graph.ts';
import type { Workspace } from '../../state/workspace.ts';
import { newName } from '../new-name.ts';
import type { End } from './canvas-store.ts';

/** What a palette entry carries while it is dragged: `group/Kind`. */
export const KIND_DRAG_TYPE = 'application/x-gatehouse-kind';

const split = (id: string): Readonly<{ group: string; kind: string }> => {
  const slash = id.lastIndexOf('/');
  return { group: id.slice(0, slash), kind: id.slice(slash + 1) };
};

/** The namespace of a new object when none is given: that of the selection, the only one shown, or the default. */
export function currentNamespace({ store }: Workspace): string {
  const { selected, nodes, filter, options } = store.getState();
  for (const key of selected) {
    const namespace = nodes.get(key)?.namespace;
    if (namespace) return namespace;
  }
  const [only, ...others] = filter.namespaces;
  return only !== undefined && others.length === 0 && only !== '' ? only : options.defaultNamespace;
}

/** The call that creates an object of a kind under a name that is free, and the key it will have. */
function createCall(
  workspace: Workspace,
  id: string,
  namespace: string,
): Readonly<{ call: CommandCall; key: ResourceKey }> {
  const { group, kind } = split(id);
  const { nodes } = workspace.store.getState();
  const home = kindOf(group, kind)?.scope === 'Cluster' ? '' : namespace;
  const name = newName(nodes, { group, kind, namespace: home });
  return {
    call: { id: 'create', args: { kind: id, name, namespace: home, file: null } },
    key: resourceKey({ group, kind, namespace: home, name }),
  };
}

/** Selects what was just made, brings it into view, and announces it. */
function present(workspace: Workspace, key: ResourceKey): void {
  const state = workspace.store.getState();
  state.select([key], 'canvas');
  state.centreOn([key]);
}

/**
 * Creates an object of a kind (`group/Kind`), as dropping it on the canvas, clicking it in the palette and pressing
 * Enter there do. Without a namespace it goes where the user is. Resolves to its key, or null when nothing was made.
 */
export async function createObject(
  workspace: Workspace,
  kind: string,
  namespace?: string | null,
): Promise<ResourceKey | null> {
  const { call, key } = createCall(workspace, kind, namespace || currentNamespace(workspace));
  if (!(await workspace.actions.run([call]))) return null;
  present(workspace, key);
  return key;
}

/**
 * Creates an object of a kind dropped outside the lanes: asks for the namespace, which is usually a new one.
 * Cluster-scoped kinds are created at once.
 */
export async function createInNewLane(workspace: Workspace, id: string): Promise<void> {
  const { group, kind } = split(id);
  if (kindOf(group, kind)?.scope === 'Cluster') await createObject(workspace, id);
  else workspace.store.getState().openDialog({ type: 'create', kind: id, namespace: '', connect: null });
}

/** The calls that create an object and join it with an end that an edge was drawn from, and the key it will have. */
export function joinedCalls(
  workspace: Workspace,
  kind: string,
  namespace: string | null,
  from: End,
): Readonly<{ calls: readonly CommandCall[]; key: ResourceKey }> {
  // Dropped outside of the lanes it belongs beside what it is joined with.
  const home = namespace || parseKey(from.key).namespace || currentNamespace(workspace);
  const { call, key } = createCall(workspace, kind, home);
  const connect: CommandCall = {
    id: 'connect',
    args: { from: from.key, fromRow: from.row, to: key, toRow: null },
  };
  return { calls: [call, connect], key };
}

/** Creates an object and joins it with an end that an edge was drawn from: one undo step. */
export async function createJoined(
  workspace: Workspace,
  kind: string,
  namespace: string | null,
  from: End,
): Promise<void> {
  const { calls, key } = joinedCalls(workspace, kind, namespace, from);
  if (await workspace.actions.run(calls)) present(workspace, key);
}

/** Creates the missing target of a reference. */
export async function createGhost({ actions, store }: Workspace, node: GraphNode): Promise<void> {
  const { group, kind, name, namespace, key } = node;
  const call: CommandCall = { id: 'create', args: { kind: `${group}/${kind}`, name, namespace, file: null } };
  if (await actions.run([call])) store.getState().select([key], 'canvas');
}
