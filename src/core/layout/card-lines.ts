import type { Fold, GraphNode } from '../topology/graph.ts';

/** A line of text below the header of a card: its summary, or what is shown on it instead of as a card of its own. */
export type CardLine =
  | Readonly<{ kind: 'summary'; text: string }>
  /** All addresses share a line. */
  | Readonly<{ kind: 'address'; folds: readonly Fold[] }>
  | Readonly<{ kind: 'workload'; fold: Fold }>;

/**
 * The lines of a card, from the top. Addresses and workloads are worth more than the summary of a Service or Gateway, which
 * then says little (its type, its class); hostnames of routes stay.
 */
export function cardLines({ tier, summary, folds }: GraphNode): readonly CardLine[] {
  const addresses = folds.filter(({ as }) => as === 'address');
  const workloads = folds.filter(({ as }) => as === 'workload');
  const lines: CardLine[] = [];
  if (addresses.length > 0) lines.push({ kind: 'address', folds: addresses });
  for (const fold of workloads) lines.push({ kind: 'workload', fold });
  const isSaid = folds.some(({ words }) => words === summary);
  if (summary !== '' && !isSaid && (tier === 'route' || lines.length === 0))
    lines.unshift({ kind: 'summary', text: summary });
  return lines;
}
