import type { Row } from '../../../core/kinds/row.ts';
import { rowFacts } from '../../../core/kinds/row.ts';
import type { Fold } from '../../../core/topology/graph.ts';
import { useApp } from '../../use-app.ts';
import { portWords } from './port-words.ts';
import styles from './resource-node.module.css';

type Props = {
  row: Row;
  /** What is shown on the card; the container port that a port names is looked up in its workload. */
  workloads: readonly Fold[];
};

/** The only port of a Service, at the end of its header: `80 → 8080`. */
export function PortInHeader({ row, workloads }: Props) {
  const words = useApp(({ nodes }) => portWords(row, workloads, nodes));
  return (
    <span className={styles.port} data-row={row.id} title={rowFacts(row).join(' · ')}>
      {row.chips.length > 0 && <span className={styles.chip}>{row.chips.join(' ')}</span>}
      <span>{words}</span>
    </span>
  );
}
