import { ChevronRight } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { groupSteps, isFault, type StepGroup } from './group-steps.ts';
import { GroupRow } from './group-row.tsx';
import { numberedSteps } from './numbered-steps.ts';
import { StepRow } from './step-row.tsx';
import styles from './trace.module.css';

/** Steps drawn at first in one part. */
const MAX_STEPS_SHOWN = 60;

/** A trace, step by step, from the listener to the outcome. */
export const Story = memo(function Story({ steps }: { steps: readonly StepView[] }) {
  const groups = useMemo(() => groupSteps(steps), [steps]);
  return (
    <ol className={styles.story} aria-label={trafficTexts.path()}>
      {groups.map((group) => (
        <li key={group.id} className={styles.part}>
          <h2 className={styles.title}>{group.title}</h2>
          <div>
            {group.shown.length > 0 && <Steps steps={group.shown} group={group} />}
            {group.lost.length > 0 && <Lost group={group} />}
            {group.alike.length > 0 && <Alike steps={group.alike} />}
          </div>
        </li>
      ))}
    </ol>
  );
});

function Steps({ steps, group }: { steps: readonly StepView[]; group: StepGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, MAX_STEPS_SHOWN);
  return (
    <ul>
      {numberedSteps(shown).map(([key, step]) => (
        <StepRow key={key} step={step} fault={isFault(group, step)} />
      ))}
      {steps.length > shown.length && (
        <li>
          <button type="button" className={styles.unfold} onClick={() => setAll(true)}>
            {partsTexts.more({ count: steps.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function Lost({ group }: { group: StepGroup }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight size={13} aria-hidden /> {group.lostWords}
      </button>
      {open && <Steps steps={group.lost} group={group} />}
    </>
  );
}

function Alike({ steps }: { steps: readonly StepView[] }) {
  return (
    <ul>
      {numberedSteps(steps).map(
        ([key, step]) => step.group && <GroupRow key={key} step={step} group={step.group} />,
      )}
    </ul>
  );
}
