import { useMemo } from 'react';
import type { ApplyResult } from '../../cluster/cluster-types.ts';
import { appliedChange, type AppliedChange } from '../../core/cluster/applied-change.ts';
import type { ApplyItem } from '../../core/cluster/apply-plan.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import styles from './cluster.module.css';
import { outcomeWords, toneOf } from './outcome-words.ts';

/** What an apply changes of an object; null where that is not known, or nothing is written. */
export function changeOf(result: ApplyResult | undefined): AppliedChange | null {
  if (result?.outcome === 'created') return appliedChange(null, result.after);
  if (result?.outcome === 'changed' && result.before) return appliedChange(result.before, result.after);
  return null;
}

/** What the server says where it does not do what it was asked. */
function Words({ result }: { result: ApplyResult }) {
  if (!('message' in result)) return null;
  const causes =
    result.outcome === 'refused'
      ? [
          ...new Set(
            result.causes.map(({ field, message }) =>
              field === null ? message : clusterTexts.at({ field, message }),
            ),
          ),
        ]
      : [];
  return (
    <div className={styles.says}>
      <h3>{clusterTexts.serverSays()}</h3>
      {causes.length === 0 ? (
        <p>{result.message}</p>
      ) : (
        <ul>
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Props = {
  item: ApplyItem;
  result: ApplyResult;
  isDryRun: boolean;
  /** What Gatehouse says of the object, as sentences. */
  findings: readonly string[];
};

/** What the server says of one object, with its own words beside those of Gatehouse, and what changes line by line. */
export function ApplyResultView({ item, result, isDryRun, findings }: Props) {
  const change = useMemo(() => changeOf(result), [result]);
  const isRefused = toneOf(result) === 'stopped';
  return (
    <div className={styles.result}>
      <p data-tone={toneOf(result)}>{outcomeWords(result, isDryRun, change)}</p>
      <Words result={result} />
      {isDryRun && (isRefused || findings.length > 0) && (
        <div className={styles.says}>
          <h3>{clusterTexts.gatehouseSays()}</h3>
          {findings.length === 0 ? (
            <p>{clusterTexts.saysNothing()}</p>
          ) : (
            <ul>
              {findings.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {[...new Set(result.warnings)].map((text) => (
        <p key={text} className={styles.warning}>
          {clusterTexts.warningOf({ text })}
        </p>
      ))}
      {change && isDryRun && (
        <details open={result.outcome === 'changed'}>
          <summary>{item.name}</summary>
          <DiffPreview before={change.before} after={change.after} />
        </details>
      )}
    </div>
  );
}
