import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { ExamTime } from '../workshop/exam-time.tsx';
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

/** How many goals of the step are met, and the way back to its beginning: in sight wherever one reads. */
function StepState() {
  const session = useSession();
  const view = useLesson((state) => state.view);
  const isHandedIn = useLesson(({ record }) => record.handedIn !== null);
  const goals = view?.goals.filter(({ hidden }) => !hidden || isHandedIn) ?? [];
  if (session.open.lesson.mode === 'tour') return null;
  return (
    <div className={styles.state}>
      <span className={styles.at}>
        {goals.length > 0 &&
          lessonsTexts.goalsMetOf({
            met: goals.filter(({ state }) => state === 'met').length,
            goals: goals.length,
          })}
      </span>
      <Button
        size="sm"
        variant="quiet"
        icon={<RotateCcw size={13} aria-hidden />}
        onClick={session.resetStep}
      >
        {lessonsTexts.resetStep()}
      </Button>
    </div>
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
      {at < steps && <StepState />}
      <NotKept />
      <ExamTime />
    </div>
  );
}
