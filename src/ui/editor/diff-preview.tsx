import { useMemo } from 'react';
import { lineDiff, type DiffLine, type Hunk } from '../../core/text/line-diff.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import styles from './diff-preview.module.css';

type Props = {
  before: string;
  after: string;
  /** A line of the text after, from 1, that is brought into view. */
  line?: number | null;
};

const signs = { same: ' ', removed: '−', added: '+' } as const;
const words = { same: null, removed: editorTexts.removedLine, added: editorTexts.addedLine } as const;

/** What a change would do to a text: the changed lines with a few around them, as plain page content. */
export function DiffPreview({ before, after, line = null }: Props) {
  const hunks = useMemo(() => lineDiff(before, after), [before, after]);
  if (hunks.length === 0) return <p className={styles.none}>{endsWords(before, after)}</p>;
  return (
    <div className={styles.diff} role="group" aria-label={editorTexts.changedLines()}>
      {hunks.map((hunk) => (
        <HunkView key={hunk.beforeLine} hunk={hunk} line={line} />
      ))}
    </div>
  );
}

const endsWords = (before: string, after: string) =>
  before === after ? editorTexts.noLineChanges() : editorTexts.onlyLineEnds();

type Row = Readonly<{ line: DiffLine; was: number | null; is: number | null }>;

/** The lines of a hunk with their numbers before and after. */
function numbered({ beforeLine, afterLine, lines }: Hunk): readonly Row[] {
  let [was, is] = [beforeLine, afterLine];
  return lines.map((line) => ({
    line,
    was: line.kind === 'added' ? null : was++,
    is: line.kind === 'removed' ? null : is++,
  }));
}

const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'center' });

const HunkView = ({ hunk, line: wanted }: { hunk: Hunk; line: number | null }) => (
  <ol className={styles.hunk}>
    {numbered(hunk).map(({ line: { kind, text }, was, is }) => (
      <li
        key={`${was}:${is}`}
        className={styles.line}
        data-kind={kind}
        {...(is !== null && is === wanted && { ref: intoView, 'aria-current': true })}
      >
        <span className={styles.number} aria-hidden>
          {was}
        </span>
        <span className={styles.number} aria-hidden>
          {is}
        </span>
        <span className={styles.sign} aria-hidden>
          {signs[kind]}
        </span>
        {words[kind] && <span className="visually-hidden">{words[kind]()} </span>}
        <code className={styles.text}>{text}</code>
      </li>
    ))}
  </ol>
);
