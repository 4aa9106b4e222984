import type { Finding } from '../../../core/rules/finding.ts';
import { healthOfFinding } from '../../../core/views/status/health.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import styles from './form.module.css';

type Props = { id: string; error: string | null; findings: readonly Finding[] };

/** What is wrong with a field: what was typed, or what the checks say. Inputs refer to it with `aria-describedby`. */
export const FieldNotes = ({ id, error, findings }: Props) => (
  <div id={id} className={styles.notes}>
    {error !== null && (
      <p className={styles.note} role="alert">
        <SeverityIcon severity="error" size={12} /> <span>{error}</span>
      </p>
    )}
    {findings.map((finding) => (
      <p key={finding.id} className={styles.note}>
        <SeverityIcon severity={healthOfFinding(finding)} size={12} /> <span>{finding.message}</span>
      </p>
    ))}
  </div>
);
