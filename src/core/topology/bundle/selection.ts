import type { ResourceKey } from '../../model/resource.ts';
import type { Edge } from '../graph.ts';

/** With fewer ends on a side, edges are drawn one by one. */
export const FEW = 8;

/** All that one object selects, where that is enough for a bundle. */
export type Selection = Readonly<{
  source: ResourceKey;
  edges: readonly [Edge, ...Edge[]];
  /** The rows of cards that it leads to, each once. */
  ends: ReadonlyMap<string, Edge>;
  /** Equal for those that select the same; seldom equal for others. */
  mark: string;
}>;

const endOf = ({ target, targetRow }: Edge): string => `${target} ${targetRow ?? ''}`;

/** What an object selects by these edges; null where that is little, or where something of it does not work and is to be seen. */
export function selectionOf(source: ResourceKey, edges: ReadonlyMap<string, Edge>): Selection | null {
  if (edges.size < FEW) return null;
  const ends = new Map<string, Edge>();
  let least = '';
  for (const edge of edges.values()) {
    if (edge.state !== 'ok' || edge.label !== '') return null;
    const end = endOf(edge);
    ends.set(end, edge);
    if (least === '' || end < least) least = end;
  }
  const [first, ...others] = edges.values();
  if (!first || ends.size < FEW) return null;
  return { source, edges: [first, ...others], ends, mark: `${ends.size} ${least}` };
}

const selectsTheSame = (a: Selection, b: Selection): boolean => {
  if (a.ends.size !== b.ends.size) return false;
  for (const end of a.ends.keys()) if (!b.ends.has(end)) return false;
  return true;
};

/** Selections in groups that select the same, of those groups that are large enough for a bundle. */
export function denseGroups(selections: Iterable<Selection>): readonly (readonly Selection[])[] {
  const alike = new Map<string, Selection[][]>();
  for (const selection of selections) {
    const groups = alike.get(selection.mark) ?? [];
    alike.set(selection.mark, groups);
    const group = groups.find(([first]) => first !== undefined && selectsTheSame(first, selection));
    if (group) group.push(selection);
    else groups.push([selection]);
  }
  return [...alike.values()].flat().filter(({ length }) => length >= FEW);
}
