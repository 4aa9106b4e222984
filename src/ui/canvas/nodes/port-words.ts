import type { Row } from '../../../core/kinds/row.ts';
import type { Fold } from '../../../core/topology/graph.ts';
import type { AppState } from '../../../state/app-store.ts';

/**
 * The only port of a Service: `80 → 8080`. A Service may name the port of its pods; what one reads on the card is the
 * number, as the workload that is shown on it has it.
 */
export function portWords(row: Row, workloads: readonly Fold[], nodes: AppState['nodes']): string {
  const [port = '', target = ''] = (row.value ?? row.label).split(' → ');
  const resolved = workloads
    .filter(({ as }) => as === 'workload')
    .flatMap(({ key }) => nodes.get(key)?.rows ?? [])
    .find(({ label }) => label === target);
  const to = resolved?.value ?? target;
  return to === '' || to === port ? port : `${port} → ${to}`;
}
