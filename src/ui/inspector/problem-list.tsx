import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { Finding } from '../../core/rules/finding.ts';
import { healthOfFinding } from '../../core/views/status/health.ts';
import { TermText } from '../glossary/term-text.tsx';
import { ConvertButton } from '../migration/convert-button.tsx';
import { Button } from '../parts/button.tsx';
import { FixButtons } from '../parts/fix-buttons.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useWorkspace } from '../use-app.ts';
import { inspectorTexts } from '../../texts/en/inspector.ts';
import styles from './problem-list.module.css';

const SHOWN = 4;

const noFields: ReadonlySet<string> = new Set();

type Props = {
  findings: readonly Finding[];
  /** Findings that stand at their fields, and are not repeated here. */
  atFields?: ReadonlySet<string>;
};

/** Problems with their consequences and fixes, each of which can be previewed. */
export function ProblemList({ findings: allFindings, atFields = noFields }: Props) {
  const [all, setAll] = useState(false);
  const findings = allFindings.filter(({ id }) => !atFields.has(id));
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <ul className={styles.list} aria-label={inspectorTexts.problems()}>
      {shown.map((finding) => (
        <Problem key={finding.id} finding={finding} first={findings.length === 1} />
      ))}
      {findings.length > SHOWN && (
        <li>
          <Button size="sm" variant="quiet" onClick={() => setAll(!all)}>
            {all ? inspectorTexts.showFewer() : inspectorTexts.showMore({ count: findings.length - SHOWN })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Problem({ finding, first }: { finding: Finding; first: boolean }) {
  const { actions } = useWorkspace();
  const [open, setOpen] = useState(first);
  return (
    <li className={styles.problem} data-severity={finding.severity}>
      <button type="button" className={styles.message} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SeverityIcon severity={healthOfFinding(finding)} />
        <span>{finding.message}</span>
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
      </button>
      {open && finding.explanation !== '' && (
        <p className={styles.explanation}>
          <TermText text={finding.explanation} />
        </p>
      )}
      {finding.fixes.map((fix) => (
        <div key={fix.title} className={styles.fix}>
          <FixButtons fix={fix} />
        </div>
      ))}
      {open && (
        <div className={styles.fix}>
          <ConvertButton finding={finding} />
          <Button size="sm" variant="quiet" onClick={() => void actions.goToFinding(finding.id)}>
            {inspectorTexts.showInYaml()}
          </Button>
          <code className={styles.code}>{finding.code}</code>
        </div>
      )}
    </li>
  );
}
