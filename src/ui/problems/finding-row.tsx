import { Wrench } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../core/rules/finding.ts';
import { healthOfFinding } from '../../core/views/status/health.ts';
import { Button } from '../parts/button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { usePreview } from '../parts/use-preview.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import { FindingDetails } from './finding-details.tsx';
import styles from './problems-panel.module.css';
import { subjectOf } from './subject-of.ts';

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
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open && item.current) bringIntoList(item.current);
  }, [open]);

  const preview = usePreview();
  const { at, fixes, suppressed } = finding;
  const first = suppressed === undefined ? fixes[0] : undefined;

  return (
    <li ref={item} className={styles.finding} data-suppressed={suppressed !== undefined}>
      <div className={styles.line} data-open={open}>
        <button
          type="button"
          className={styles.row}
          aria-expanded={open}
          onClick={() => onToggle(finding.id)}
        >
          <SeverityIcon severity={healthOfFinding(finding)} />
          <span className={styles.message}>{finding.message}</span>
          <span className={styles.facts}>
            {showSubject && <span className={styles.where}>{subjectOf(finding)}</span>}
            {suppressed && <span className={styles.mark}>{problemsTexts.suppressed()}</span>}
            <span className={styles.place}>{line === null ? at.file : `${at.file}:${line}`}</span>
            <span className={styles.code}>{finding.code}</span>
          </span>
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
      {open && <FindingDetails finding={finding} />}
    </li>
  );
});

/** The height of the heading that stays in place above the rows. */
const HEADING = 28;

/**
 * Scrolls the list, and nothing around it, until a row with its details is in view; one that does not fit as a whole
 * begins at the top.
 */
function bringIntoList(element: HTMLElement): void {
  const list = element.closest<HTMLElement>('[tabindex="-1"]');
  if (!list) return;
  const [row, view] = [element.getBoundingClientRect(), list.getBoundingClientRect()];
  const above = row.top - view.top - HEADING;
  const below = row.bottom - view.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += Math.min(above, below);
}
