import { ChevronLeft, ChevronRight } from 'lucide-react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { IconButton } from '../parts/icon-button.tsx';
import styles from './lesson-pane.module.css';
import { useLesson, useSession } from './use-session.ts';

/** What is reached goes with the page, where the browser stores nothing. */
function NotKept() {
  const isKept = useLesson((state) => state.isKept);
  if (isKept) return null;
  return (
    <p className={styles.notKept} title={lessonsTexts.aboutNotKept()}>
      {lessonsTexts.notKept()}
    </p>
  );
}

/** The title of the lesson, where in it the learner is, and the way to the steps beside. */
export function LessonHead() {
  const session = useSession();
  const at = useLesson((state) => state.at);
  const { lesson, number, chapter } = session.open;
  const steps = lesson.steps.length;
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <p className={styles.chapter}>
          {lesson.mode === 'tour' ? chapter : lessonsTexts.chapterAndNumber({ chapter, number })}
        </p>
        <h2 className={styles.title}>{lesson.title}</h2>
      </div>
      <nav className={styles.steps} aria-label={lessonsTexts.steps()}>
        <IconButton
          icon={ChevronLeft}
          label={lessonsTexts.stepBefore()}
          size="sm"
          disabled={at === 0}
          onClick={() => session.goTo(at - 1)}
        />
        <span className={styles.at}>
          {at < steps ? lessonsTexts.stepOf({ number: at + 1, all: steps }) : lessonsTexts.summary()}
        </span>
        <IconButton
          icon={ChevronRight}
          label={at < steps - 1 ? lessonsTexts.stepAfter() : lessonsTexts.toSummary()}
          size="sm"
          disabled={at >= steps}
          onClick={() => session.goTo(at + 1)}
        />
      </nav>
      <NotKept />
    </div>
  );
}
