import type { ConditionView } from '../../core/views/status/status-blocks.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf } from '../parts/state-words.ts';
import { CamelWords } from './camel-words.tsx';
import styles from './status-view.module.css';

/** One condition: type, status and reason, with a mark for good, bad or unknown. */
export const ConditionChip = ({ condition }: { condition: ConditionView }) => (
  <span className={styles.chip} data-state={condition.state}>
    <SeverityIcon severity={healthOf[condition.state]} size={13} />
    <span className={styles.type}>
      <CamelWords>{condition.type}</CamelWords>
    </span>
    <span className={styles.says}>{condition.status}</span>
    {condition.reason !== condition.type && (
      <span className={styles.reason}>
        <CamelWords>{condition.reason}</CamelWords>
      </span>
    )}
  </span>
);
