import { migrationTexts } from '../../texts/en/migration.ts';
import styles from './migration.module.css';

export type Step = 'pick' | 'target' | 'preview' | 'sheet';

const STEPS: readonly (readonly [Step, () => string])[] = [
  ['pick', migrationTexts.pickStep],
  ['target', migrationTexts.targetStep],
  ['preview', migrationTexts.previewStep],
  ['sheet', migrationTexts.sheetStep],
];

/** Where one is on the way. */
export function Steps({ now }: { now: Step }) {
  const at = STEPS.findIndex(([step]) => step === now);
  return (
    <ol className={styles.steps} aria-label={migrationTexts.steps()}>
      {STEPS.map(([step, words], index) => (
        <li key={step} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <span className="visually-hidden">{stateWords(index + 1, index - at)}: </span>
          {words()}
        </li>
      ))}
    </ol>
  );
}

function stateWords(number: number, distance: number): string {
  if (distance < 0) return migrationTexts.stepDone({ number });
  return distance === 0 ? migrationTexts.stepNow({ number }) : migrationTexts.stepLater({ number });
}
