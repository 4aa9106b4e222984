import { FastForward, Lightbulb, RotateCcw, Undo2 } from 'lucide-react';
import type { Step } from '../../core/lessons/format/lesson.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { Button } from '../parts/button.tsx';
import { useApp } from '../use-app.ts';
import { BeforeAfter } from './before-after.tsx';
import styles from './lesson-pane.module.css';
import { useLesson, useSession } from './use-session.ts';

/** What is always at hand: the solution, the way back, and the comparison with the beginning. */
export function StepActions({ step }: { step: Step }) {
  const session = useSession();
  const openDialog = useApp((state) => state.openDialog);
  const isApplied = useLesson(({ record }) => record.steps[step.id]?.solution === 'applied');
  const isHandedIn = useLesson(({ record }) => record.handedIn !== null);
  const isExam = session.open.lesson.mode === 'exam';
  return (
    <div className={styles.actions}>
      {(!isExam || isHandedIn) &&
        session.workshop?.workshop.solutions !== false &&
        step.goals.length > 0 &&
        (isApplied ? (
          <Button size="sm" icon={<Undo2 size={14} aria-hidden />} onClick={session.backToMine}>
            {lessonsTexts.backToMine()}
          </Button>
        ) : (
          <Button
            size="sm"
            icon={<Lightbulb size={14} aria-hidden />}
            onClick={() => openDialog({ type: 'lesson-solution' })}
          >
            {lessonsTexts.showSolution()}
          </Button>
        ))}
      {session.workshop && !isExam && (
        <Button
          size="sm"
          icon={<FastForward size={14} aria-hidden />}
          title={workshopTexts.aboutBehind()}
          onClick={session.catchUp}
        >
          {workshopTexts.behind()}
        </Button>
      )}
      <Button size="sm" icon={<RotateCcw size={14} aria-hidden />} onClick={session.resetLesson}>
        {lessonsTexts.resetLesson()}
      </Button>
      <BeforeAfter />
    </div>
  );
}
