import { Equal, EqualNot, Minus, Plus, Radio } from 'lucide-react';
import { counted } from '../../core/text/words.ts';
import type { ComparedLine } from '../../core/views/status/compare-pasted.ts';
import type { Comparison } from '../../core/views/status/status-view.ts';
import styles from './status-view.module.css';

const marks = {
  same: { Icon: Equal, words: 'the same' },
  differs: { Icon: EqualNot, words: 'differs' },
  missing: { Icon: Minus, words: 'not in the cluster' },
  extra: { Icon: Plus, words: 'only in the cluster' },
  other: { Icon: Radio, words: 'of another controller' },
} as const satisfies Record<ComparedLine['mark'], unknown>;

const differs = ({ mark }: ComparedLine): boolean => mark !== 'same' && mark !== 'other';

const summary = (lines: readonly ComparedLine[]): string => {
  const count = lines.filter(differs).length;
  const stale = lines.filter((line) => line.stale !== null).length;
  const first =
    count === 0
      ? 'The status in the cluster is the same.'
      : `The status in the cluster differs in ${counted(count, 'point')}.`;
  if (stale === 0) return first;
  return `${first} ${counted(stale, 'condition is', 'conditions are')} stale: written for an older generation.`;
};

/** A status from a cluster beside the computed one, line by line. */
export function ComparedStatus({ comparison }: { comparison: Comparison }) {
  if (!comparison.ok)
    return (
      <p className={styles.message} role="alert">
        {comparison.message}
      </p>
    );
  const { lines } = comparison;
  return (
    <>
      <p className={styles.line} role="status">
        {summary(lines)}
      </p>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Cluster</th>
              <th scope="col">Computed</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={`${line.where} ${line.what} ${line.mark} ${line.pasted} ${line.computed}`}
                line={line}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Line({ line }: { line: ComparedLine }) {
  const { where, what, pasted, computed, mark, stale } = line;
  const { Icon, words } = marks[mark];
  return (
    <tr data-mark={mark}>
      <th scope="row">
        <span className={styles.mark} title={words}>
          <Icon size={13} role="img" aria-label={words} />
        </span>
        {what}
        {where !== '' && <small>{where}</small>}
        {stale !== null && <em className={styles.stale}>stale: {stale}</em>}
      </th>
      <td>{pasted ?? '–'}</td>
      <td>{mark === 'other' ? 'not computed' : (computed ?? '–')}</td>
    </tr>
  );
}
