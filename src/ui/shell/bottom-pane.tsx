import { X } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { IconButton } from '../parts/icon-button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useApp } from '../use-app.ts';
import styles from './bottom-pane.module.css';
import { PaneToolsSlot } from './pane-tools.tsx';

// Nothing below the canvas is there at first.
const ProblemsPanel = lazy(() =>
  import('../problems/problems-panel.tsx').then(({ ProblemsPanel }) => ({ default: ProblemsPanel })),
);
const AttachmentsPanel = lazy(() =>
  import('../status/attachments-panel.tsx').then(({ AttachmentsPanel }) => ({ default: AttachmentsPanel })),
);

const TracePanel = lazy(() =>
  import('../traffic/trace-panel.tsx').then(({ TracePanel }) => ({ default: TracePanel })),
);
const RoutingPanel = lazy(() =>
  import('../traffic/routing-panel.tsx').then(({ RoutingPanel }) => ({ default: RoutingPanel })),
);

const Later = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<p className={styles.loading}>Loading…</p>}>{children}</Suspense>
);

/** Problems of the workspace, and where its traffic goes. Each panel puts its controls beside the tabs. */
export function BottomPane() {
  const tab = useApp((state) => state.bottomTab);
  const showBottom = useApp((state) => state.showBottom);
  const togglePanel = useApp((state) => state.togglePanel);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <PaneToolsSlot value={slot}>
      <Tabs
        label="Problems and traffic"
        value={tab}
        onChange={showBottom}
        className={styles.pane ?? ''}
        tabs={[
          {
            id: 'problems',
            label: 'Problems',
            content: (
              <Later>
                <ProblemsPanel />
              </Later>
            ),
          },
          {
            id: 'attachments',
            label: 'Attachments',
            content: (
              <Later>
                <AttachmentsPanel />
              </Later>
            ),
          },
          {
            id: 'trace',
            label: 'Trace',
            content: (
              <Later>
                <TracePanel />
              </Later>
            ),
          },
          {
            id: 'routing',
            label: 'Routing',
            content: (
              <Later>
                <RoutingPanel />
              </Later>
            ),
          },
        ]}
        trailing={
          <div className={styles.trailing}>
            <div className={styles.tools} ref={setSlot} />
            <IconButton
              label="Close the bottom pane"
              shortcut="Mod+J"
              size="sm"
              onClick={() => togglePanel('bottom', false)}
            >
              <X size={14} />
            </IconButton>
          </div>
        }
      />
    </PaneToolsSlot>
  );
}
