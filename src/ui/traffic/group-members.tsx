import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp } from '../use-app.ts';
import { numberedSteps } from './numbered-steps.ts';
import { StepRow } from './step-row.tsx';
import styles from './trace.module.css';

/** How many are asked for at once. */
const PAGE = 60;

type Props = { id: string; count: number; label: string };

/** The members of a group of the trace on screen, as many as were asked for. */
export function GroupMembers({ id, count, label }: Props) {
  const draft = useApp((state) => state.traced?.draft);
  const [most, setMost] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  // The row that has the focus once it is there: the button that was pressed may be gone by then.
  const focused = useRef<number | null>(null);
  const ask = useCallback(
    async (analyzer: Analyzer) => (draft ? analyzer.traceGroup(draft, id, most) : null),
    [draft, id, most],
  );
  const steps = useAnswer(ask);
  const shown = steps?.length ?? 0;
  useLayoutEffect(() => {
    if (focused.current === null || shown <= focused.current) return;
    list.current?.children[focused.current]?.querySelector('button')?.focus();
    focused.current = null;
  }, [shown]);
  if (steps === null) return null;
  const left = count - shown;
  const showMore = () => {
    focused.current = shown;
    setMost(most + PAGE);
  };
  return (
    <>
      <p className={styles.reason} role="status">
        {steps ? trafficTexts.membersShown({ shown, all: count }) : trafficTexts.computing()}
      </p>
      <ul ref={list} aria-label={label}>
        {numberedSteps(steps ?? []).map(([key, step]) => (
          <StepRow key={key} step={step} fault={false} />
        ))}
      </ul>
      {steps && left > 0 && (
        <button type="button" className={styles.unfold} onClick={showMore}>
          {trafficTexts.nextRows({ count: Math.min(PAGE, left), all: left })}
        </button>
      )}
    </>
  );
}
