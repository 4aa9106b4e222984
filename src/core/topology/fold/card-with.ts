import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { byText } from '../../text/by-text.ts';
import type { Fold, GraphNode } from '../graph.ts';
import type { Placement } from './define-fold.ts';

/** What a card shows of other objects, by object. */
export type Guests = ReadonlyMap<ResourceKey, readonly Placement[]>;

const ORDER: readonly Fold['as'][] = ['class', 'address', 'certificate', 'workload'];

/** A card with what is folded into it: kind of place by kind of place, row by row, then by name. */
export function cardWith(node: GraphNode, guests: Guests | undefined): GraphNode {
  if (!guests) return node;
  const folds = [...guests].flatMap(([key, placements]) =>
    placements.flatMap(({ as, row, words, state, reason }): readonly Fold[] => {
      if (as === 'grant') return [];
      const { group, kind, name, namespace } = parseKey(key);
      return [{ key, group, kind, name, namespace, as, row, words, state, reason }];
    }),
  );
  if (folds.length === 0) return node;
  const rowAt = new Map<string | null, number>(node.rows.map(({ id }, index) => [id, index]));
  const place = ({ as, row }: Fold): number => ORDER.indexOf(as) * 1e4 + (rowAt.get(row) ?? -1);
  const sorted = folds.sort((a, b) => place(a) - place(b) || byText(a.name, b.name) || byText(a.key, b.key));
  return { ...node, folds: sorted };
}
