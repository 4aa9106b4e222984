import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { LessonHead } from './lesson-head.tsx';
import styles from './lesson-pane.module.css';
import { StepPage } from './step-page.tsx';
import { SummaryPage } from './summary-page.tsx';
import { useLesson, useSession } from './use-session.ts';

/** The lesson beside the workspace that it is about: a step at a time, and a summary at the end. */
export function LessonPane() {
  const session = useSession();
  const at = useLesson((state) => state.at);
  const step = session.open.lesson.steps[at];
  return (
    <ErrorBoundary name={lessonsTexts.theLesson()}>
      <section className={styles.pane} aria-label={lessonsTexts.lesson()} data-lesson>
        <LessonHead />
        <div className={styles.body} key={at}>
          {step ? <StepPage step={step} isFirst={at === 0} /> : <SummaryPage />}
        </div>
      </section>
    </ErrorBoundary>
  );
}
