import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Button } from '../parts/button.tsx';
import { STEP_HEADING } from './go-to-step.ts';
import { useLesson, useSession } from './use-session.ts';

/** Whether this is an exam whose results are not shown yet. */
export function useIsToHandIn(): boolean {
  const { open } = useSession();
  return useLesson(({ record }) => open.lesson.mode === 'exam' && record.handedIn === null);
}

/** Ends an exam: from then on its goals and their results are shown, below the heading that has the focus then. */
export function HandIn() {
  const session = useSession();
  return (
    <Button
      variant="primary"
      onClick={() => {
        session.handIn();
        requestAnimationFrame(() => document.getElementById(STEP_HEADING)?.focus({ preventScroll: true }));
      }}
    >
      {lessonsTexts.handIn()}
    </Button>
  );
}
