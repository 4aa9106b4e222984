import { WandSparkles } from 'lucide-react';
import { useMemo } from 'react';
import type { Finding } from '../../core/rules/finding.ts';
import { Button } from '../parts/button.tsx';
import { useWorkspace } from '../use-app.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import styles from './problems-panel.module.css';

const isSafe = ({ fixes }: Finding): boolean => fixes.length === 1 && fixes[0]?.safe === true;

/** Shows all fixes that have one safe answer, in one preview. There is no button where there are none. */
export function FixAllButton({ findings }: { findings: ReadonlyMap<string, Finding> }) {
  const { actions } = useWorkspace();
  const offers = useMemo(() => [...findings.values()].some(isSafe), [findings]);
  if (!offers) return null;
  return (
    <Button
      size="sm"
      icon={<WandSparkles size={12} />}
      aria-label={problemsTexts.fixAll()}
      title={problemsTexts.aboutFixAll()}
      onClick={() => void actions.previewSafeFixes()}
    >
      <span className={styles.words}>{problemsTexts.fixAll()}</span>
      <span className={styles.short} aria-hidden>
        {problemsTexts.fixAllShort()}
      </span>
    </Button>
  );
}
