import { lessonsTexts } from '../../texts/en/lessons.ts';
import styles from './lesson-pane.module.css';
import { useLesson, useSession } from './use-session.ts';

/** Switches canvas and YAML between the beginning of the lesson and now. */
export function BeforeAfter() {
  const session = useSession();
  const isBefore = useLesson((state) => state.beginning !== null);
  return (
    <div className={styles.switch} role="group" aria-label={lessonsTexts.beforeAndAfter()}>
      <button
        type="button"
        aria-pressed={isBefore}
        title={lessonsTexts.aboutBefore()}
        onClick={() => void session.showBeginning()}
      >
        {lessonsTexts.before()}
      </button>
      <button
        type="button"
        aria-pressed={!isBefore}
        title={lessonsTexts.aboutAfter()}
        onClick={session.showNow}
      >
        {lessonsTexts.after()}
      </button>
    </div>
  );
}
