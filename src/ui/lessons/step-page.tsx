import { ArrowRight, CircleCheck } from 'lucide-react';
import type { Prediction, Step } from '../../core/lessons/format/lesson.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Button } from '../parts/button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { goToStep, STEP_HEADING } from './go-to-step.ts';
import { GoalList } from './goal-list.tsx';
import { HandIn, useIsToHandIn } from './hand-in.tsx';
import { HintsOf } from './hints-of.tsx';
import styles from './lesson-pane.module.css';
import { PredictionCard } from './prediction.tsx';
import { ProseView } from './prose.tsx';
import { StepActions } from './step-actions.tsx';
import { useLesson, useSession } from './use-session.ts';

/** A step: words, what is to be foretold, results to reach, help, and the way on. */
export function StepPage({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const { open, isPreview } = useSession();
  const isMet = useLesson((state) => state.view?.done === true);
  const before = step.predictions.filter(({ on }) => on === 'before');
  const after = step.predictions.filter(({ on }) => on !== 'before');
  const { lesson } = open;
  return (
    <>
      {isFirst && lesson.introduction.length > 0 && <ProseView prose={lesson.introduction} />}
      <h3 id={STEP_HEADING} className={styles.step} tabIndex={-1}>
        {step.title}
      </h3>
      {step.prose.length > 0 && <ProseView prose={step.prose} />}
      <Predictions predictions={before} waits={false} />
      <GoalList />
      <HintsOf goal={null} />
      {step.after.length > 0 && <ProseView prose={step.after} />}
      <Predictions predictions={after} waits={!isMet} />
      <Onward />
      {lesson.mode !== 'tour' && !isPreview && <StepActions step={step} />}
    </>
  );
}

const Predictions = ({ predictions, waits }: { predictions: readonly Prediction[]; waits: boolean }) =>
  predictions.map((one) => <PredictionCard key={one.id} prediction={one} waits={waits} />);

/** Says that the step is done, and leads on. */
function Onward() {
  const session = useSession();
  const isDone = useLesson((state) => state.isDone);
  const at = useLesson((state) => state.at);
  const { steps } = session.open.lesson;
  const isLast = at === steps.length - 1;
  const isToHandIn = useIsToHandIn();
  if (isLast && isToHandIn)
    return (
      <div className={styles.onward}>
        <HandIn />
      </div>
    );
  // In a preview there is no learner whose results could be summed up.
  const leadsOn = !(isLast && session.isPreview);
  if (!leadsOn && !isDone) return null;
  return (
    <div className={styles.onward} data-done={isDone}>
      {isDone && (
        <p className={styles.done}>
          <CircleCheck size={16} aria-hidden />
          {lessonsTexts.stepDone()}
        </p>
      )}
      {leadsOn && (
        <Button
          variant={isDone ? 'primary' : 'default'}
          onClick={() => goToStep(session, at + 1)}
          title={isDone ? undefined : lessonsTexts.goOnAnyway()}
        >
          {isLast ? lessonsTexts.toSummary() : lessonsTexts.next()}
          <ArrowRight size={14} aria-hidden />
          <Kbd keys="Alt+N" />
        </Button>
      )}
    </div>
  );
}
