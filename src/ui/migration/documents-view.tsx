import { useMemo } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { MigrationRequest } from '../../core/planning/migration/migration-request.ts';
import type { FieldPlace } from '../../core/views/migration/field-places.ts';
import type { FileEdit } from '../../core/text/text-edit.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { previewEdits } from '../dialogs/preview-edits.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { FileChange } from '../editor/file-change.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './migration.module.css';
import { useQuestion } from './use-question.ts';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';

/** Of a file with more changed lines only the first are shown: no one reads all, and drawing them would be seen to wait. */
const MOST_LINES = 1500;
const FIRST_LINES = 300;

const MOST_FILES = 30;

const linesOf = (text: string): number => text.split('\n').length - 1;

type Props = {
  edits: readonly FileEdit[];
  request: MigrationRequest;
  /** What is to be seen of it. */
  shown: FieldPlace | null;
};

/** The change as text, file by file, with the line of a value in view. */
export function DocumentsView({ edits, request, shown }: Props) {
  const askSpot = useMemo(
    () => shown && ((analyzer: Analyzer) => analyzer.convertedSpot(request, shown)),
    [request, shown],
  );
  const { answer, current } = useQuestion(askSpot);
  const spot = shown && current ? answer : null;
  const { documents } = useWorkspace();
  const paths = useMemo(() => [...new Set(edits.map(({ path }) => path))], [edits]);
  const diffs = useMemo(
    () =>
      paths.slice(0, MOST_FILES).map((path) => {
        const own = edits.filter((edit) => edit.path === path);
        const before = documents.text(path) ? documents.read(path) : '';
        const lines = own.reduce(
          (sum, { span, text }) => sum + linesOf(text) + linesOf(before.slice(span.start, span.end)),
          0,
        );
        if (lines <= MOST_LINES) return { path, lines, clipped: false, ...wholeOf(documents, own) };
        const [first] = own;
        return {
          path,
          lines,
          clipped: true,
          before: headOf(first ? before.slice(first.span.start, first.span.end) : ''),
          after: headOf(first?.text ?? ''),
        };
      }),
    [documents, edits, paths],
  );
  return (
    <div className={styles.scrolled} {...scrolledByKeys}>
      <p className={styles.note}>{migrationTexts.filesChanged({ count: paths.length })}</p>
      {diffs.map(({ path, lines, clipped, before, after }) => (
        <FileChange key={path} path={path}>
          {clipped && <p className={styles.note}>{migrationTexts.tooLong({ path, count: lines })}</p>}
          <DiffPreview
            before={before}
            after={after}
            line={!clipped && spot?.file === path ? spot.line : null}
          />
        </FileChange>
      ))}
      {paths.length > MOST_FILES && (
        <p className={styles.note}>{migrationTexts.moreFiles({ count: paths.length - MOST_FILES })}</p>
      )}
    </div>
  );
}

const headOf = (text: string): string => text.split('\n').slice(0, FIRST_LINES).join('\n');

function wholeOf(
  documents: Parameters<typeof previewEdits>[0],
  edits: readonly FileEdit[],
): Readonly<{ before: string; after: string }> {
  const [{ before, after } = { before: '', after: '' }] = previewEdits(documents, edits);
  return { before, after };
}
