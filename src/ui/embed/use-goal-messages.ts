import { useEffect } from 'react';
import type { GoalView } from '../../core/lessons/view/lesson-view.ts';
import type { LessonSession } from '../../state/lessons/session-state.ts';
import { reportToParent } from './report-to-parent.ts';

/** Reports to the page around the frame how the goals of the step stand: each once, and then whenever that changes. */
export function useGoalMessages(lesson: LessonSession | null): void {
  useEffect(() => {
    if (!lesson) return undefined;
    const reported = new Map<string, boolean>();
    const report = (goals: readonly GoalView[]) => {
      for (const { id, state } of goals) {
        const met = state === 'met';
        if (reported.get(id) === met) continue;
        reported.set(id, met);
        reportToParent({ type: 'gatehouse:goal', id, met });
      }
    };
    report(lesson.state.getState().view?.goals ?? []);
    return lesson.state.subscribe(({ view }) => report(view?.goals ?? []));
  }, [lesson]);
}
