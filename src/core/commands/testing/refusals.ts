import { sameValue } from '../../incremental/same-value.ts';
import { inDocument } from '../../model/locate.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Graph } from '../../topology/graph.ts';
import type { Topology } from '../../topology/topology.ts';
import { editValue } from '../../yaml/edit/edit-value.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

export const NO_CHANGE = 'Nothing would change: it says so already.';

/** What is due for an object that the workspace does not have. */
export const absent = ({ model }: Topology, key: ResourceKey): string | null =>
  model.resources.has(key) ? null : `${describe(parseKey(key))} is not in these manifests.`;

/** Why edits of an object are refused, by its value alone: they cannot be made, or change nothing. */
export function unwritable(topology: Topology, key: ResourceKey, edits: readonly YamlEdit[]): string | null {
  const resource = topology.model.resources.get(key);
  if (!resource) return absent(topology, key);
  const at = inDocument(topology.model, { ...resource, path: resource.root });
  const before = at.doc.value ?? null;
  let value = before;
  for (const edit of edits) {
    const edited = editValue(value, { ...edit, path: [...at.path, ...edit.path] });
    if (!edited.ok) return `${describe(resource)} cannot be changed there: ${edited.reason}`;
    value = edited.value;
  }
  return sameValue(before, value) ? NO_CHANGE : null;
}

/** A sentence that a refusal may say, and whether it is true of a call. */
export type Claim<Args> = readonly [says: RegExp, holds: (topology: Topology, args: Args) => boolean];

/**
 * For commands that refuse for many reasons: the reason that was given is due when it is one of the claims, and true.
 * One that is no claim, or untrue, is answered with what is wrong with it.
 */
export const dueClaim =
  <Args>(claims: readonly Claim<Args>[]) =>
  (topology: Topology, args: Args, given: string | null): string | null => {
    const claim = given === null ? undefined : claims.find(([says]) => says.test(given));
    if (given === null || claim?.[1](topology, args)) return given;
    return `${claim ? 'Not true' : 'Not expected'}: ${given}`;
  };

/** Whether a row was chosen that its card does not have. */
export const lacks = ({ nodes }: Graph, key: ResourceKey, row: string | null | undefined): boolean =>
  typeof row === 'string' && !nodes.get(key)?.rows.some(({ id }) => id === row);
