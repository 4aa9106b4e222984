import { BookOpen, Wrench } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../core/rules/finding.ts';
import { healthOfFinding } from '../../core/views/severity/health.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { usePreview } from '../parts/use-preview.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './problems-panel.module.css';
import { subjectOf } from './subject-of.ts';
import { Suppression } from './suppression.tsx';

type Props = { finding: Finding; open: boolean; showSubject: boolean; onToggle: (id: string) => void };

/** One problem. Opening it goes to its node and its text, explains it, and offers its fixes. */
export const FindingRow = memo(function FindingRow({ finding, open, showSubject, onToggle }: Props) {
  const { store } = useWorkspace();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const preview = usePreview();

  return (
    <li className={styles.finding} data-suppressed={finding.suppressed !== undefined}>
      <button
        ref={row}
        type="button"
        className={styles.row}
        aria-expanded={open}
        onClick={() => onToggle(finding.id)}
      >
        <SeverityIcon severity={healthOfFinding(finding)} />
        <span className={styles.message}>{finding.message}</span>
        {showSubject && <span className={styles.where}>{subjectOf(finding)}</span>}
        {finding.suppressed && <span className={styles.mark}>suppressed</span>}
        <span className={styles.code}>{finding.code}</span>
      </button>
      {open && (
        <div className={styles.more}>
          <p>{finding.explanation}</p>
          {finding.suppressed === undefined && finding.fixes.length > 0 && (
            <div className={styles.fixes}>
              {finding.fixes.map((fix) => (
                <Button
                  key={fix.title}
                  size="sm"
                  icon={<Wrench size={12} />}
                  onClick={() => void preview(fix.call)}
                >
                  {fix.title}…
                </Button>
              ))}
            </div>
          )}
          <Button
            size="sm"
            variant="quiet"
            className={styles.learn}
            icon={<BookOpen size={12} />}
            onClick={() => store.getState().openDialog({ type: 'rules', code: finding.code })}
          >
            Learn more about this rule
          </Button>
          <Suppression finding={finding} />
        </div>
      )}
    </li>
  );
});
