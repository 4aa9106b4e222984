import type { ComparisonView } from '../../core/side-by-side/comparison-view.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import styles from './compare.module.css';

/** What differs, in numbers; and what is not known, once. */
export function Summary({ view, isHalves }: { view: ComparisonView; isHalves: boolean }) {
  const unsaid = [
    ...view.unknown.map(({ reason, classes }) => compareTexts.notKnownOf({ count: classes, reason })),
    ...view.unasked.map((reason) => compareTexts.notAsked({ reason })),
  ];
  return (
    <div className={styles.summary}>
      <p role="status">{summaryText(view, isHalves)}</p>
      {unsaid.length > 0 && (
        <details>
          <summary>{compareTexts.notKnown({ count: unsaid.length })}</summary>
          <ul>
            {unsaid.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function summaryText({ rows, equal, nothingAsked }: ComparisonView, isHalves: boolean): string {
  const { requests, objects, status, findings } = rows;
  const requestsText = nothingAsked
    ? compareTexts.noRequests()
    : compareTexts.summary({ requests: requests.total, equal });
  if (isHalves)
    return requests.total === 0 && !nothingAsked ? compareTexts.equalHalves({ equal }) : requestsText;
  const total = requests.total + objects.total + status.total + findings.total;
  if (total === 0)
    return [
      compareTexts.identical(),
      nothingAsked ? compareTexts.noRequests() : compareTexts.identicalOn({ equal }),
    ].join(' ');
  const { introduced, fixed } = findings;
  const others = compareTexts.onlySummary({
    objects: objects.total,
    status: status.total,
    introduced,
    fixed,
  });
  return `${requestsText} ${others}`;
}
