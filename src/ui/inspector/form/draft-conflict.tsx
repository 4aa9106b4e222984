import { formTexts } from '../../../texts/en/form.ts';
import { Button } from '../../parts/button.tsx';
import styles from './form.module.css';
import type { DraftConflict } from './use-draft.ts';

/** Longer values are cut: the text has them in full. */
const MOST_SHOWN = 120;

/** That a value was changed while one typed over it. */
export function conflictWords({ theirs }: DraftConflict): string {
  if (theirs === '') return formTexts.removedWhileTyped();
  return formTexts.changedWhileTyped({
    value: theirs.length > MOST_SHOWN ? `${theirs.slice(0, MOST_SHOWN)}…` : theirs,
  });
}

/** Both ways out of a conflict; the focus goes back to the box whose notes have this id. */
export function ConflictChoice({ id, conflict }: { id: string; conflict: DraftConflict }) {
  const { theirs, keep, take } = conflict;
  const then = (choose: () => void) => () => {
    document.querySelector<HTMLElement>(`[aria-describedby="${id}"]`)?.focus();
    choose();
  };
  return (
    <div className={styles.noteFix}>
      <Button size="sm" onClick={then(keep)}>
        {formTexts.keepTyped()}
      </Button>
      <Button size="sm" variant="quiet" onClick={then(take)}>
        {theirs === '' ? formTexts.leaveRemoved() : formTexts.takeNew()}
      </Button>
    </div>
  );
}
