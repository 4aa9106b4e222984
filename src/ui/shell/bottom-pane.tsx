import { X } from 'lucide-react';
import { useState } from 'react';
import { panesTexts } from '../../texts/en/panes.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { later } from '../parts/later.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAppState } from '../use-app.ts';
import styles from './bottom-pane.module.css';
import { PaneToolsSlot } from './pane-tools.tsx';

const Loading = () => (
  <p className={styles.loading} aria-busy="true">
    {partsTexts.loading()}
  </p>
);
const loading = <Loading />;

/** Nothing below the canvas is there at first. */
export const bottomPanels = {
  problems: later(
    () => import('../problems/problems-panel.tsx').then((module) => module.ProblemsPanel),
    loading,
  ),
  attachments: later(
    () => import('../status/attachments-panel.tsx').then((module) => module.AttachmentsPanel),
    loading,
  ),
  trace: later(() => import('../traffic/trace-panel.tsx').then((module) => module.TracePanel), loading),
  routing: later(() => import('../traffic/routing-panel.tsx').then((module) => module.RoutingPanel), loading),
};

/** Problems of the workspace, and where its traffic goes. Each panel puts its controls beside the tabs. */
export function BottomPane() {
  const { bottomTab: tab, showBottom, togglePanel } = useAppState('bottomTab', 'showBottom', 'togglePanel');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <PaneToolsSlot value={slot}>
      <Tabs
        label={panesTexts.problemsAndTraffic()}
        value={tab}
        onChange={showBottom}
        className={styles.pane ?? ''}
        tabs={[
          { id: 'problems', label: shellTexts.problems(), content: <bottomPanels.problems /> },
          { id: 'attachments', label: panesTexts.attachments(), content: <bottomPanels.attachments /> },
          { id: 'trace', label: panesTexts.trace(), content: <bottomPanels.trace /> },
          { id: 'routing', label: panesTexts.routing(), content: <bottomPanels.routing /> },
        ]}
        trailing={
          <div className={styles.trailing}>
            <div className={styles.tools} ref={setSlot} />
            <IconButton
              icon={X}
              label={panesTexts.closeBottom()}
              shortcut="Mod+J"
              size="sm"
              onClick={() => togglePanel('bottom', false)}
            />
          </div>
        }
      />
    </PaneToolsSlot>
  );
}
