import { useEffect } from 'react';
import type { GoalView } from '../../core/lessons/view/lesson-view.ts';
import type { LessonSession } from '../../state/lessons/session-state.ts';
import { tellParent } from './tell-parent.ts';

/** Tells the page around the frame how the goals of the step stand: each once, and then whenever that changes. */
export function useGoalMessages(lesson: LessonSession | null): void {
  useEffect(() => {
    if (!lesson) return undefined;
    const told = new Map<string, boolean>();
    const tell = (goals: readonly GoalView[]) => {
      for (const { id, state } of goals) {
        const met = state === 'met';
        if (told.get(id) === met) continue;
        told.set(id, met);
        tellParent({ type: 'gatehouse:goal', id, met });
      }
    };
    tell(lesson.state.getState().view?.goals ?? []);
    return lesson.state.subscribe(({ view }) => tell(view?.goals ?? []));
  }, [lesson]);
}
