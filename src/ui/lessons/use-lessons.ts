import { useEffect, useState } from 'react';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';
import type { ListedPack } from '../../state/lessons/library-actions.ts';
import { useWorkspace } from '../use-app.ts';

/** The packs of this browser, and how far one is with each lesson, by `pack/lesson`. */
export type Lessons =
  | Readonly<{ state: 'loading' }>
  | Readonly<{ state: 'failed'; reason: string }>
  | Readonly<{
      state: 'loaded';
      packs: readonly ListedPack[];
      progress: ReadonlyMap<string, LessonRecord>;
    }>;

/** Loads the list of lessons. */
export function useLessons(): Lessons {
  const { actions } = useWorkspace();
  const [lessons, setLessons] = useState<Lessons>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    actions.lessons().then(
      (library) => gone || setLessons({ state: 'loaded', ...library }),
      (error: unknown) =>
        gone ||
        setLessons({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [actions]);
  return lessons;
}
