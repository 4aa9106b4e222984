import { TIERS } from '../../kinds/define-kind.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { byText } from '../../text/by-text.ts';
import { pluralOf, thousands } from '../../text/words.ts';
import type { Edge, GraphNode } from '../graph.ts';
import { derivedCard } from '../way-in/derived-card.ts';
import type { Selection } from './selection.ts';

/** What the card of a bundle says it is. */
export const BUNDLE = 'Bundle';

/** A part of a graph in which all are joined with all, drawn as one card between them. */
export type Bundle = Readonly<{
  selections: readonly Selection[];
  card: GraphNode;
  /** From each source to the card, and from there to each target. */
  edges: readonly Edge[];
}>;

/** Whether a card stands for a bundle. */
export const isBundle = ({ kind, origin }: GraphNode): boolean => kind === BUNDLE && origin === 'derived';

const KINDS = { one: (kind: string) => kind, many: pluralOf } as const;

/** `500 Services`; of several kinds `500 objects`. */
function countedKinds(keys: Iterable<ResourceKey>): string {
  const names = new Set<string>();
  const all = new Set(keys);
  for (const key of all) names.add(parseKey(key).kind);
  const [kind = ''] = names;
  const words = names.size === 1 ? KINDS[all.size === 1 ? 'one' : 'many'](kind) : 'objects';
  return `${thousands(all.size)} ${words}`;
}

/** The bundle of a group of selections that lead to the same; `tierOf` says in which tier the card of an object is. */
export function bundleOf(
  group: readonly Selection[],
  tierOf: (key: ResourceKey) => GraphNode['tier'] | undefined,
): Bundle | null {
  const selections = group.toSorted((a, b) => byText(a.source, b.source));
  const [first] = selections;
  if (!first) return null;
  const targets = Array.from(first.ends.values(), ({ target }) => target);
  const { namespace, name } = parseKey(first.source);
  const [from, to] = [tierOf(first.source), targets[0] && tierOf(targets[0])];
  if (!from || !to) return null;
  const count = selections.reduce((sum, { edges }) => sum + edges.length, 0);
  const card = derivedCard({
    of: 'bundle',
    kind: BUNDLE,
    namespace,
    name,
    // Its name has less room than the line below.
    title: `${thousands(count)} edges as one`,
    // It stands behind what is further to the left.
    tier: TIERS.indexOf(from) < TIERS.indexOf(to) ? from : to,
    summary: `${countedKinds(selections.map(({ source }) => source))} select ${countedKinds(targets)}`,
  });
  const edges = [
    ...selections.flatMap(({ edges: own }) => {
      const rows = new Map(own.map((edge) => [edge.sourceRow, edge]));
      return Array.from(rows.values(), (edge) => spoke(edge, { target: card.key, targetRow: null }));
    }),
    ...Array.from(first.ends.values(), (edge) => spoke(edge, { source: card.key, sourceRow: null })),
  ];
  return { selections, card, edges };
}

/** An edge that ends at a bundle instead. */
function spoke(edge: Edge, end: Partial<Edge>): Edge {
  const moved = { ...edge, ...end };
  const { source, sourceRow, target, targetRow } = moved;
  return { ...moved, id: `${source} ${sourceRow ?? ''}>${target} ${targetRow ?? ''}` };
}

/** Whether a bundle is still what it was. */
export const isSameBundle = (a: Bundle, b: Bundle): boolean =>
  a.card.key === b.card.key && sameItems(a.selections, b.selections);
