import { ChevronRight } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { BothDrafts } from '../../core/side-by-side/send-to-both.ts';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { MemberList } from '../traffic/member-list.tsx';
import styles from './compare.module.css';

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
  const ask = useCallback(
    (analyzer: Analyzer, most: number) => analyzer.groupOnSide(drafts, { side, id, most }),
    [drafts, side, id],
  );
  return (
    <MemberList
      count={count}
      label={label}
      ask={ask}
      renderMember={(key, { subject, reason, verdict }) => (
        <li key={key} data-verdict={verdict}>
          <b>{subject}</b> {reason}
        </li>
      )}
    />
  );
}
