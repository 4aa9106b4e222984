import type { Finding } from '../../../core/rules/finding.ts';
import { healthOfFinding } from '../../../core/views/status/health.ts';
import { FixButtons } from '../../parts/fix-buttons.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import styles from './form.module.css';
import { useShowsFindings } from './shown-findings.ts';

type Props = { id: string; error: string | null; findings: readonly Finding[] };

/**
 * What is wrong with a field: what was typed, or what the checks say, with their fixes. Inputs refer to the words with
 * `aria-describedby`.
 */
export function FieldNotes({ id, error, findings }: Props) {
  useShowsFindings(findings.map((finding) => finding.id));
  if (error === null && findings.length === 0) return <div id={id} className={styles.notes} />;
  const fixes = findings.flatMap((finding) => finding.fixes);
  return (
    <div className={styles.notes}>
      <div id={id}>
        {error !== null && (
          <p className={styles.note} role="alert">
            <SeverityIcon severity="error" size={12} /> <span>{error}</span>
          </p>
        )}
        {findings.map((finding) => (
          <p key={finding.id} className={styles.note} title={finding.explanation}>
            <SeverityIcon severity={healthOfFinding(finding)} size={12} /> <span>{finding.message}</span>
          </p>
        ))}
      </div>
      {fixes.map((fix) => (
        <div key={fix.title} className={styles.noteFix}>
          <FixButtons fix={fix} />
        </div>
      ))}
    </div>
  );
}
