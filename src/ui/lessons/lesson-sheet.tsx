import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { LessonPane } from './lesson-pane.tsx';
import styles from './lesson-sheet.module.css';
import { useLesson, useSession } from './use-session.ts';

/** Where a window has no room for the pane: the lesson below the rest, with its goals in one line until it is opened. */
export function LessonSheet() {
  const session = useSession();
  const [isOpen, setOpen] = useState(true);
  const words = useLesson((state) => state.view?.words ?? '');
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
          {step ? words : ''}
        </span>
        <Sign size={16} aria-hidden />
        <span className="visually-hidden">{isOpen ? lessonsTexts.foldLesson() : lessonsTexts.unfoldLesson()}</span>
      </button>
      {isOpen && (
        <div id={id} className={styles.content}>
          <LessonPane />
        </div>
      )}
    </div>
  );
}
