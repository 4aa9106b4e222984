import { Equal, EqualNot, Minus, Plus, Radio } from 'lucide-react';
import type { ComparedLine } from '../../core/views/status/compare-pasted.ts';
import type { Comparison } from '../../core/views/status/status-view.ts';
import { statusTexts } from '../../texts/en/status.ts';
import { CamelWords } from './camel-words.tsx';
import styles from './status-view.module.css';

const marks = {
  same: { Icon: Equal, words: statusTexts.same },
  differs: { Icon: EqualNot, words: statusTexts.differs },
  missing: { Icon: Minus, words: statusTexts.notInCluster },
  extra: { Icon: Plus, words: statusTexts.onlyInCluster },
  other: { Icon: Radio, words: statusTexts.ofOtherController },
} as const satisfies Record<ComparedLine['mark'], unknown>;

const differs = ({ mark }: ComparedLine): boolean => mark !== 'same' && mark !== 'other';

const summary = (lines: readonly ComparedLine[]): string => {
  const count = lines.filter(differs).length;
  const stale = lines.filter((line) => line.stale !== null).length;
  const first = count === 0 ? statusTexts.statusIsSame() : statusTexts.statusDiffers({ count });
  return stale === 0 ? first : `${first} ${statusTexts.conditionsStale({ count: stale })}`;
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
              <th scope="col">{statusTexts.what()}</th>
              <th scope="col">{statusTexts.cluster()}</th>
              <th scope="col">{statusTexts.computed()}</th>
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
        <span className={styles.mark} title={words()}>
          <Icon size={13} role="img" aria-label={words()} />
        </span>
        <CamelWords>{what}</CamelWords>
        {where !== '' && <small>{where}</small>}
        {stale !== null && <em className={styles.stale}>{statusTexts.stale({ reason: stale })}</em>}
      </th>
      <td>
        <CamelWords>{pasted ?? '–'}</CamelWords>
      </td>
      <td>{mark === 'other' ? statusTexts.notComputed() : <CamelWords>{computed ?? '–'}</CamelWords>}</td>
    </tr>
  );
}
