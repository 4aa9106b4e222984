import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Finding } from '../../../core/rules/finding.ts';
import { healthOfFinding } from '../../../core/views/status/health.ts';
import { TermText } from '../../glossary/term-text.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import styles from './form.module.css';

/** What is found at a field; it opens to say what follows from it, which is read out then. */
export function FindingNote({ finding }: { finding: Finding }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = (
    <>
      <SeverityIcon severity={healthOfFinding(finding)} size={12} /> <span>{finding.message}</span>
    </>
  );
  if (finding.explanation === '') return <p className={styles.note}>{words}</p>;
  return (
    <>
      <p className={styles.note}>
        <button
          type="button"
          className={styles.noteToggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words}
          <ChevronRight size={12} aria-hidden className={styles.chevron} />
        </button>
      </p>
      <div id={id} aria-live="polite">
        {open && (
          <p className={styles.explanation}>
            <TermText text={finding.explanation} />
          </p>
        )}
      </div>
    </>
  );
}
