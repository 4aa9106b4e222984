import { useState } from 'react';
import { compareTexts } from '../../texts/en/compare.ts';
import { BothRequests } from './both-requests.tsx';
import { Canvases } from './canvases.tsx';
import type { ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { DifferenceTables } from './difference-tables.tsx';
import { pathCards } from './path-cards.ts';
import { Summary } from './summary.tsx';
import { useBothTraces } from './use-both-traces.ts';
import { useComparison } from './use-comparison.ts';
import type { Places } from '../../core/side-by-side/comparison-rows.ts';

/** A comparison: what differs in numbers, both canvases, a request through both, and the differences one by one. */
export function ComparisonBody({ side }: { side: ChosenSide }) {
  const answer = useComparison(side.texts);
  const [shown, setShown] = useState<Places | null>(null);
  const traces = useBothTraces();
  if (!answer)
    return (
      <p className={styles.waiting} role="status">
        {compareTexts.comparing()}
      </p>
    );
  if (!answer.ok)
    return (
      <p className={styles.problem} role="alert">
        {compareTexts.failed({ reason: answer.reason })}
      </p>
    );
  const { view } = answer;
  return (
    <>
      <Summary view={view} isHalves={side.texts === null} />
      <BothRequests side={side} traces={traces} />
      <Canvases
        side={side}
        view={view}
        shown={shown}
        paths={{ before: pathCards(traces.sent?.before), after: pathCards(traces.sent?.after) }}
      />
      <DifferenceTables
        rows={view.rows}
        models={view.models}
        isHalves={side.texts === null}
        onShow={(places) => setShown({ before: places.before, after: places.after })}
        onSend={traces.send}
      />
    </>
  );
}
