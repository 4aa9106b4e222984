import type { ReactNode } from 'react';
import type { StatusSummary } from '../../core/views/status/status-summary-of.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf, stateWords } from '../parts/state-words.ts';
import { Tabs } from '../parts/tabs.tsx';
import { useAppState } from '../use-app.ts';
import { statusTexts } from '../../texts/en/status.ts';
import styles from './status-tabs.module.css';

type Props = { statusSummary: StatusSummary; fields: ReactNode; status: ReactNode };

/** The tabs of an object: its form and its status; the second shows the summary in its title. */
export function StatusTabs({ statusSummary, fields, status }: Props) {
  const { inspectorTab: tab, showInspector } = useAppState('inspectorTab', 'showInspector');
  const words = statusSummary.words || stateWords[statusSummary.state]();
  return (
    <div className={styles.tabs}>
      <Tabs
        label={statusTexts.fieldsAndStatus()}
        value={tab}
        onChange={showInspector}
        tabs={[
          { id: 'fields', label: statusTexts.fields(), content: fields },
          {
            id: 'status',
            label: statusTexts.status(),
            badge: (
              <span className={styles.badge} data-state={statusSummary.state}>
                <SeverityIcon severity={healthOf[statusSummary.state]} size={13} silent /> {words}
              </span>
            ),
            content: status,
          },
        ]}
      />
    </div>
  );
}
