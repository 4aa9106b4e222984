import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { GroupMembers } from './group-members.tsx';
import styles from './trace.module.css';
import { VerdictIcon } from './verdict-icon.tsx';

type Props = { step: StepView; group: NonNullable<StepView['group']> };

/** Many that a trace reports as one. It unfolds to each of them with its own reason. */
export function GroupRow({ step, group }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.group}>
      <button
        type="button"
        className={styles.go}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <VerdictIcon verdict={step.verdict} fault={false} />
        <span className={styles.words}>
          <ChevronRight className={styles.chevron} size={13} aria-hidden />
          <b>{step.subject}</b> <span className={styles.reason}>{step.reason}</span>
        </span>
      </button>
      {open && (
        <div id={id} className={styles.members}>
          <GroupMembers id={group.id} count={group.count} label={step.subject} />
        </div>
      )}
    </li>
  );
}
