import { useStore } from 'zustand';
import type { LessonSession, SessionState } from '../../state/lessons/session-state.ts';
import { useWorkspace } from '../use-app.ts';

/** The open lesson. Parts of the window that ask for it are there only while one is open. */
export function useSession(): LessonSession {
  const { lesson } = useWorkspace();
  if (!lesson) throw new Error('No lesson is open.');
  return lesson;
}

/** Reads one thing of the open lesson's state, and renders again when that thing changes. */
export const useLesson = <T>(select: (state: SessionState) => T): T => useStore(useSession().state, select);
