import { BookOpen, Wrench } from 'lucide-react';
import type { Finding } from '../../core/rules/finding.ts';
import { TermText } from '../glossary/term-text.tsx';
import { ConvertButton } from '../migration/convert-button.tsx';
import { Button } from '../parts/button.tsx';
import { usePreview } from '../parts/use-preview.ts';
import { useWorkspace } from '../use-app.ts';
import { problemsTexts } from '../../texts/en/problems.ts';
import styles from './problems-panel.module.css';
import { ScopeChoice } from './scope-choice.tsx';
import { Suppression } from './suppression.tsx';

/** What an open problem says besides its row: what follows from it, and all that can be done about it. */
export function FindingDetails({ finding }: { finding: Finding }) {
  const { store } = useWorkspace();
  const preview = usePreview();
  const { explanation, fixes, suppressed, absence, code } = finding;
  const [, ...others] = suppressed === undefined ? fixes : [];
  return (
    <div className={styles.more}>
      <p>
        <TermText text={explanation} />
      </p>
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
      <ConvertButton finding={finding} />
      {absence && <ScopeChoice />}
      <Button
        size="sm"
        variant="quiet"
        className={styles.learn}
        icon={<BookOpen size={12} />}
        onClick={() => store.getState().openDialog({ type: 'rules', code })}
      >
        {problemsTexts.learnMore()}
      </Button>
      <Suppression finding={finding} />
    </div>
  );
}
