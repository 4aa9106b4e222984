import { Lightbulb, ListChecks } from 'lucide-react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Words } from '../help/words.tsx';
import { Button } from '../parts/button.tsx';
import { Cover } from '../presenter/cover.tsx';

import styles from './hints.module.css';
import { useApp } from '../use-app.ts';
import { useLesson, useSession } from './use-session.ts';

/** How many hints of a goal are open, by the step on screen. `step` is the key of those of the whole step. */
export const useOpenHints = (goal: string | null): number => {
  const session = useSession();
  return useLesson(({ record }) => record.steps[session.step()?.id ?? '']?.hints[goal ?? 'step'] ?? 0);
};

/** Behind the last hint there is the solution, as long as it is not there. */
function LastRung() {
  const session = useSession();
  const openDialog = useApp((state) => state.openDialog);
  const isApplied = useLesson(({ record }) => record.steps[session.step()?.id ?? '']?.solution === 'applied');
  // In a frame that is there to be read, nothing is applied.
  const isToRead = useApp((state) => state.locks.whole !== undefined);
  if (isApplied || isToRead || session.workshop?.workshop.solutions === false) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<ListChecks size={14} aria-hidden />}
      onClick={() => openDialog({ type: 'lesson-solution' })}
    >
      {lessonsTexts.showSolution()}
    </Button>
  );
}

/** The hints of a goal, or of the step (null): those that are open, and a button for the next. They stay after success. */
export function HintsOf({ goal, isNext = true }: { goal: string | null; isNext?: boolean }) {
  const session = useSession();
  const opened = useOpenHints(goal);
  const ladder = session.step()?.hints.find((one) => one.goal === goal);
  if (!ladder || session.open.lesson.mode === 'exam') return null;
  if (session.workshop?.workshop.hints === false) return null;
  const all = ladder.rungs.length;
  return (
    <div className={styles.hints}>
      {opened > 0 && (
        <Cover id={`hints ${session.step()?.id ?? ''} ${goal ?? ''} ${opened}`} what="hints">
          <ol className={styles.rungs} aria-label={lessonsTexts.hints()}>
            {ladder.rungs.slice(0, opened).map((rung) => (
              <li key={rung}>
                <Words>{rung}</Words>
              </li>
            ))}
          </ol>
        </Cover>
      )}
      {opened < all && (
        <Button
          size="sm"
          variant={isNext ? 'default' : 'quiet'}
          icon={<Lightbulb size={14} aria-hidden />}
          onClick={() => session.hint(goal)}
        >
          {lessonsTexts.hintOf({ number: opened + 1, all })}
        </Button>
      )}
      {opened === all && <LastRung />}
    </div>
  );
}
