import type { ReactNode } from 'react';
import type { Standing } from '../../analysis/status-protocol.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf, stateWords } from '../parts/state-words.ts';
import { Tabs } from '../parts/tabs.tsx';
import { useApp } from '../use-app.ts';
import styles from './status-tabs.module.css';

type Props = { standing: Standing; fields: ReactNode; status: ReactNode };

/** What an object says, and what a controller says of it; the second tab tells how it stands before it is opened. */
export function StatusTabs({ standing, fields, status }: Props) {
  const tab = useApp((state) => state.inspectorTab);
  const showInspector = useApp((state) => state.showInspector);
  const words = standing.words || stateWords[standing.state];
  return (
    <div className={styles.tabs}>
      <Tabs
        label="Fields and status"
        value={tab}
        onChange={showInspector}
        tabs={[
          { id: 'fields', label: 'Fields', content: fields },
          {
            id: 'status',
            label: 'Status',
            badge: (
              <span className={styles.badge} data-state={standing.state}>
                <SeverityIcon severity={healthOf[standing.state]} size={13} silent /> {words}
              </span>
            ),
            content: status,
          },
        ]}
      />
    </div>
  );
}
