import { Circle, CircleCheck } from 'lucide-react';
import { isStepMet } from '../../state/lessons/summary-of.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { goToStep } from './go-to-step.ts';
import styles from './lesson-pane.module.css';
import { useLesson, useSession } from './use-session.ts';

/** The steps of the lesson, each a way back to it. */
export function StepList() {
  const session = useSession();
  const record = useLesson((state) => state.record);
  return (
    <ol className={styles.list} aria-label={lessonsTexts.steps()}>
      {session.open.lesson.steps.map((step, index) => {
        const isMet = isStepMet(step, record);
        const Icon = isMet ? CircleCheck : Circle;
        return (
          <li key={step.id} data-met={isMet}>
            <button type="button" onClick={() => goToStep(session, index)}>
              <Icon size={14} aria-hidden />
              <span>
                {step.title}
                <span className="visually-hidden"> ({isMet ? lessonsTexts.met() : lessonsTexts.open()})</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
