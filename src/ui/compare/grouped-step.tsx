import { ChevronRight } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { BothDrafts } from '../../core/side-by-side/send-to-both.ts';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { numberedSteps } from '../traffic/numbered-steps.ts';
import { useAnswer } from '../use-answer.ts';
import styles from './compare.module.css';

/** How many are asked for at once. */
const PAGE = 60;

type Props = Readonly<{
  step: StepView;
  group: NonNullable<StepView['group']>;
  side: 'before' | 'after';
  drafts: BothDrafts;
}>;

/** Many that the trace of one side reports as one. It unfolds to each of them with its own reason. */
export function GroupedStep({ step: { subject, reason, verdict }, group, side, drafts }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <li data-verdict={verdict}>
      <button
        type="button"
        className={styles.group}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={13} aria-hidden /> <b>{subject}</b> {reason}
      </button>
      {isOpen && (
        <div id={id}>
          <Members id={group.id} count={group.count} label={subject} side={side} drafts={drafts} />
        </div>
      )}
    </li>
  );
}

type MembersProps = Readonly<{ id: string; count: number; label: string }> & Pick<Props, 'side' | 'drafts'>;

function Members({ id, count, label, side, drafts }: MembersProps) {
  const [most, setMost] = useState(PAGE);
  const ask = useCallback(
    async (analyzer: Analyzer) => analyzer.groupOnSide(drafts, { side, id, most }),
    [drafts, side, id, most],
  );
  const steps = useAnswer(ask);
  if (steps === null) return null;
  const shown = steps?.length ?? 0;
  const left = count - shown;
  return (
    <>
      <p role="status">
        {steps ? trafficTexts.membersShown({ shown, all: count }) : trafficTexts.computing()}
      </p>
      <ul aria-label={label}>
        {numberedSteps(steps ?? []).map(([key, member]) => (
          <li key={key} data-verdict={member.verdict}>
            <b>{member.subject}</b> {member.reason}
          </li>
        ))}
      </ul>
      {steps && left > 0 && (
        <button type="button" className={styles.group} onClick={() => setMost(most + PAGE)}>
          {trafficTexts.nextRows({ count: Math.min(PAGE, left), all: left })}
        </button>
      )}
    </>
  );
}
