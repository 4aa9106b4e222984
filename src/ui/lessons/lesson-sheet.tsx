import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import type { GoalView } from '../../core/lessons/view/lesson-view.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { LessonPane } from './lesson-pane.tsx';
import styles from './lesson-sheet.module.css';
import { useLesson, useSession } from './use-session.ts';

const NO_GOALS: readonly GoalView[] = [];

/** Where a window has no room for the pane: the lesson below the rest, with its goals in one line until it is opened. */
export function LessonSheet() {
  const session = useSession();
  const [isOpen, setOpen] = useState(true);
  const goals = useLesson((state) => state.view?.goals ?? NO_GOALS);
  const isDone = useLesson((state) => state.isDone);
  const at = useLesson((state) => state.at);
  const id = useId();
  const step = session.open.lesson.steps[at];
  const Sign = isOpen ? ChevronDown : ChevronUp;
  return (
    <div className={styles.sheet} data-open={isOpen}>
      <button
        type="button"
        className={styles.bar}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.title}>{step?.title ?? lessonsTexts.summary()}</span>
        <span className={styles.count} data-done={isDone}>
          {step &&
            goals.length > 0 &&
            lessonsTexts.metOf({
              met: goals.filter(({ state }) => state === 'met').length,
              goals: goals.length,
            })}
        </span>
        <Sign size={16} aria-hidden />
        <span className="visually-hidden">
          {isOpen ? lessonsTexts.foldLesson() : lessonsTexts.unfoldLesson()}
        </span>
      </button>
      {isOpen && (
        // Keys lead here as to the tab of that name.
        <div id={id} className={styles.content} data-tab="lesson" data-state="active">
          <LessonPane />
        </div>
      )}
    </div>
  );
}
