import type { LessonSession } from '../../state/lessons/session-state.ts';

/** The id of the heading of the step on screen. */
export const STEP_HEADING = 'lesson-step';

/** Goes to a step from within the pane: what was pressed is gone then, and its heading has the focus. */
export function goToStep(session: LessonSession, at: number): void {
  session.goTo(at);
  requestAnimationFrame(() => document.getElementById(STEP_HEADING)?.focus());
}
