import { useMemo } from 'react';
import { lineDiff, type Hunk } from '../../core/text/line-diff.ts';
import styles from './diff-preview.module.css';

type Props = { before: string; after: string };

const signs = { same: ' ', removed: '−', added: '+' } as const;
const words = { same: '', removed: 'removed: ', added: 'added: ' } as const;

/** What a change would do to a text: the changed lines with a few around them, as plain page content. */
export function DiffPreview({ before, after }: Props) {
  const hunks = useMemo(() => lineDiff(before, after), [before, after]);
  if (hunks.length === 0) return <p className={styles.none}>{endsWords(before, after)}</p>;
  return (
    <div className={styles.diff} tabIndex={0} role="group" aria-label="Changed lines">
      {hunks.map((hunk) => (
        <HunkView key={hunk.beforeStart} hunk={hunk} />
      ))}
    </div>
  );
}

const endsWords = (before: string, after: string) =>
  before === after ? 'No line changes.' : 'Only line ends change.';

function HunkView({ hunk }: { hunk: Hunk }) {
  let [before, after] = [hunk.beforeStart, hunk.afterStart];
  const rows = hunk.lines.map((line) => ({
    ...line,
    was: line.type === 'added' ? null : before++,
    is: line.type === 'removed' ? null : after++,
  }));
  return (
    <ol className={styles.hunk}>
      {rows.map(({ type, text, was, is }, index) => (
        <li key={index} className={styles.line} data-type={type}>
          <span className={styles.number} aria-hidden>
            {was}
          </span>
          <span className={styles.number} aria-hidden>
            {is}
          </span>
          <span className={styles.sign} aria-hidden>
            {signs[type]}
          </span>
          {words[type] !== '' && <span className="visually-hidden">{words[type]}</span>}
          <code className={styles.text}>{text}</code>
        </li>
      ))}
    </ol>
  );
}
