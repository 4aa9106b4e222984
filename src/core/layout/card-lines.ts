import type { Fold, GraphNode } from '../topology/graph.ts';

/** A line of text below the header of a card: its summary, or what is shown on it instead of as a card of its own. */
export type CardLine =
  | Readonly<{ kind: 'summary'; text: string }>
  /** All addresses share a line, and each workload has its own. */
  | Readonly<{ kind: 'address' | 'workload'; folds: readonly [Fold, ...Fold[]] }>;

/** What is shown in the header of a card: its class, and a certificate that no row names. */
export const headerFolds = ({ folds }: GraphNode): readonly Fold[] =>
  folds.filter(({ as, row }) => as === 'class' || (as === 'certificate' && row === null));

/**
 * The lines of a card, from the top. Addresses and workloads are worth more than the summary of a Service or Gateway, which
 * then says little (its type, its class); hostnames of routes stay.
 */
export function cardLines({ tier, summary, folds }: GraphNode): readonly CardLine[] {
  const [address, ...addresses] = folds.filter(({ as }) => as === 'address');
  const workloads = folds.filter(({ as }) => as === 'workload');
  const lines: CardLine[] = [];
  if (address) lines.push({ kind: 'address', folds: [address, ...addresses] });
  for (const fold of workloads) lines.push({ kind: 'workload', folds: [fold] });
  const isSaid = folds.some(({ words }) => words === summary);
  if (summary !== '' && !isSaid && (tier === 'route' || lines.length === 0))
    lines.unshift({ kind: 'summary', text: summary });
  return lines;
}
