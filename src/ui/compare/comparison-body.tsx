import { useState } from 'react';
import { compareTexts } from '../../texts/en/compare.ts';
import { Button } from '../parts/button.tsx';
import { BothRequests } from './both-requests.tsx';
import { Canvases } from './canvases.tsx';
import { areModels, type ChosenSide } from './chosen-side.ts';
import styles from './compare.module.css';
import { DifferenceTables } from './difference-tables.tsx';
import { pathCards } from './path-cards.ts';
import { Summary } from './summary.tsx';
import { useBothTraces } from './use-both-traces.ts';
import { useComparison } from './use-comparison.ts';
import type { Places } from '../../core/side-by-side/comparison-rows.ts';

/** A comparison: what differs in numbers, both canvases, a request through both, and the differences one by one. */
export function ComparisonBody({ side, onStop }: { side: ChosenSide; onStop: () => void }) {
  const answer = useComparison(side.texts);
  const [shown, setShown] = useState<Places | null>(null);
  const traces = useBothTraces();
  if (!answer)
    return (
      <div className={styles.waiting}>
        <p role="status">{compareTexts.comparing()}</p>
        <Button size="sm" onClick={onStop}>
          {compareTexts.stop()}
        </Button>
      </div>
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
      <Summary view={view} isHalves={areModels(side)} />
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
        isHalves={areModels(side)}
        onShow={(places) => setShown({ before: places.before, after: places.after })}
        onSend={traces.send}
      />
    </>
  );
}
