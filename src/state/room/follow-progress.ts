import type { LessonSession } from '../lessons/session-state.ts';
import { summaryOf } from '../lessons/summary-of.ts';
import type { OwnPresence } from './own-presence.ts';

/** Says to the others how far the user is in the lesson that all work on. */
export function followProgress(lesson: LessonSession, presence: OwnPresence): () => void {
  const { open } = lesson;
  const say = () => {
    const { at, record } = lesson.state.getState();
    const { goals, met } = summaryOf(open.lesson, record);
    presence.set({
      progress: { lesson: `${open.name.pack}/${open.name.lesson}`, step: at, met, of: goals },
    });
  };
  say();
  return lesson.state.subscribe((state, before) => {
    if (state.at !== before.at || state.record !== before.record) say();
  });
}
