import { BookOpen, Wrench } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../core/rules/finding.ts';
import { healthOfFinding } from '../../core/views/status/health.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { usePreview } from '../parts/use-preview.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './problems-panel.module.css';
import { ScopeChoice } from './scope-choice.tsx';
import { subjectOf } from './subject-of.ts';
import { Suppression } from './suppression.tsx';

type Props = {
  finding: Finding;
  /** Where it stands in its file, from 1; null while that is not known. */
  line: number | null;
  open: boolean;
  showSubject: boolean;
  onToggle: (id: string) => void;
};

/**
 * One problem with its place and its first fix. Opening it goes to its node and its text, explains it, and offers all that
 * can be done.
 */
export const FindingRow = memo(function FindingRow({ finding, line, open, showSubject, onToggle }: Props) {
  const { store } = useWorkspace();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const preview = usePreview();
  const { at, fixes, suppressed } = finding;
  const [first, ...others] = suppressed === undefined ? fixes : [];

  return (
    <li ref={row} className={styles.finding} data-suppressed={finding.suppressed !== undefined}>
      <div className={styles.line} data-open={open}>
        <button
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
          <span className={styles.place}>{line === null ? at.file : `${at.file}:${line}`}</span>
        </button>
        {first && (
          <Button
            size="sm"
            className={styles.fix}
            icon={<Wrench size={12} />}
            title={first.title}
            onClick={() => void preview(first.call)}
          >
            <span className={styles.fixTitle}>{first.title}…</span>
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.more}>
          <p>{finding.explanation}</p>
          {others.length > 0 && (
            <div className={styles.fixes}>
              {others.map((fix) => (
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
          {finding.absence && <ScopeChoice />}
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
