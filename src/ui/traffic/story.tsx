import { ChevronRight } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { Step } from '../../core/traffic/decide/step.ts';
import { partsTexts } from '../../texts/en/parts.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { groupSteps, isFault, type StepGroup } from './group-steps.ts';
import { StepRow } from './step-row.tsx';
import styles from './trace.module.css';

/** Steps drawn at most in one part; a workspace with a thousand routes considers all of them. */
const MAX_STEPS_SHOWN = 60;

/** Two steps may have the same text; their number among those makes the key unique. */
function numbered(steps: readonly Step[]): readonly (readonly [string, Step])[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const words = `${step.stage} ${step.subject} ${step.reason}`;
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    return [`${words} ${number}`, step];
  });
}

/** A trace, step by step, from the listener to the outcome. */
export const Story = memo(function Story({ steps }: { steps: readonly Step[] }) {
  const groups = useMemo(() => groupSteps(steps), [steps]);
  return (
    <ol className={styles.story} aria-label={trafficTexts.path()}>
      {groups.map((group) => (
        <li key={group.id} className={styles.part}>
          <h2 className={styles.title}>{group.title}</h2>
          <div>
            <Steps steps={group.shown} group={group} />
            {group.lost.length > 0 && <Lost group={group} />}
          </div>
        </li>
      ))}
    </ol>
  );
});

function Steps({ steps, group }: { steps: readonly Step[]; group: StepGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, MAX_STEPS_SHOWN);
  return (
    <ul>
      {numbered(shown).map(([key, step]) => (
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
