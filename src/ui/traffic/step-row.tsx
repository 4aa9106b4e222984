import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Step } from '../../core/traffic/decide/step.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { FixButtons } from '../parts/fix-buttons.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { findingsBehind } from './findings-behind.ts';
import styles from './trace.module.css';
import { VerdictIcon } from './verdict-icon.tsx';

type Props = { step: Step; fault: boolean };

/** One step of the trace. It leads to its card and its line; a fault offers its fixes. */
export const StepRow = memo(function StepRow({ step, fault }: Props) {
  const { actions, store } = useWorkspace();
  const { subject, verdict, reason, at } = step;
  const go = () => {
    if (!at) return;
    store.getState().showRight('yaml');
    void actions.goToResource(at.resource, at.path);
  };
  const words = (
    <>
      <VerdictIcon verdict={verdict} fault={fault} />
      <span className={styles.words}>
        <b>{subject}</b> <span className={styles.reason}>{reason}</span>
      </span>
    </>
  );
  return (
    <li className={styles.step} data-fault={fault}>
      {at ? (
        <button type="button" className={styles.go} title={trafficTexts.showPlace()} onClick={go}>
          {words}
        </button>
      ) : (
        <div className={styles.go}>{words}</div>
      )}
      {fault && at && <Fixes step={step} />}
    </li>
  );
});

function Fixes({ step }: { step: Step }) {
  const findings = useApp(useShallow((state) => findingsBehind(state.findings, step)));
  if (findings.length === 0) return null;
  return (
    <div className={styles.fixes}>
      {findings
        .flatMap(({ fixes }) => fixes)
        .map((fix) => (
          <span key={fix.title} className={styles.fix}>
            <FixButtons fix={fix} />
          </span>
        ))}
    </div>
  );
}
