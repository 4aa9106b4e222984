import type { Finding } from '../../../core/rules/finding.ts';
import { FixButtons } from '../../parts/fix-buttons.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { ConflictChoice, conflictWords } from './draft-conflict.tsx';
import { FindingNote } from './finding-note.tsx';
import styles from './form.module.css';
import { useShowsFindings } from './shown-findings.ts';
import type { DraftConflict } from './use-draft.ts';

type Props = {
  id: string;
  error: string | null;
  findings: readonly Finding[];
  /** Where the value was changed while one typed. */
  conflict?: DraftConflict | null;
};

/**
 * What is wrong with a field: what was typed, or what the checks say, with their fixes. Inputs refer to the words with
 * `aria-describedby`.
 */
export function FieldNotes({ id, error, findings, conflict = null }: Props) {
  useShowsFindings(findings.map((finding) => finding.id));
  if (error === null && findings.length === 0 && conflict === null)
    return <div id={id} className={styles.notes} />;
  const fixes = findings.flatMap((finding) => finding.fixes);
  return (
    <div className={styles.notes}>
      <div id={id}>
        {conflict !== null && (
          <p className={styles.note} role="alert">
            <SeverityIcon severity="warning" size={12} /> <span>{conflictWords(conflict)}</span>
          </p>
        )}
        {error !== null && (
          <p className={styles.note} role="alert">
            <SeverityIcon severity="error" size={12} /> <span>{error}</span>
          </p>
        )}
        {findings.map((finding) => (
          <FindingNote key={finding.id} finding={finding} />
        ))}
      </div>
      {conflict !== null && <ConflictChoice id={id} conflict={conflict} />}
      {fixes.map((fix) => (
        <div key={fix.title} className={styles.noteFix}>
          <FixButtons fix={fix} />
        </div>
      ))}
    </div>
  );
}
