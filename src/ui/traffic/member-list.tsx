import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { StepView } from '../../core/views/traffic/step-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { useAnswer } from '../use-answer.ts';
import { numberedSteps } from './numbered-steps.ts';
import styles from './trace.module.css';

/** How many are asked for at once. */
const PAGE = 60;

type Props = {
  /** How many there are. */
  count: number;
  label: string;
  /** Asks for as many as are shown; the same function while the group is the same. Null where there is no such group any more. */
  ask: (analyzer: Analyzer, most: number) => Promise<readonly StepView[] | null>;
  /** One of them, as an entry of a list. */
  renderMember: (key: string, step: StepView) => ReactNode;
};

/** The members of a group of a trace, as many as were asked for. */
export function MemberList({ count, label, ask, renderMember }: Props) {
  const [most, setMost] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  // The row that has the focus once it is there: the button that was pressed may be gone by then.
  const focused = useRef<number | null>(null);
  const askForMost = useCallback((analyzer: Analyzer) => ask(analyzer, most), [ask, most]);
  const steps = useAnswer(askForMost);
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
        {numberedSteps(steps ?? []).map(([key, step]) => renderMember(key, step))}
      </ul>
      {steps && left > 0 && (
        <button type="button" className={styles.unfold} onClick={showMore}>
          {trafficTexts.nextRows({ count: Math.min(PAGE, left), all: left })}
        </button>
      )}
    </>
  );
}
