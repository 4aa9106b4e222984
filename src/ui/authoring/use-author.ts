import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AuthorSession, AuthorState } from '../../state/authoring/author-state.ts';

export const AuthorContext = createContext<AuthorSession | null>(null);

/** The pack in the lesson editor. */
export function useAuthor(): AuthorSession {
  const session = useContext(AuthorContext);
  if (!session) throw new Error('No pack is open in the lesson editor.');
  return session;
}

/** Reads one thing of the lesson editor's state, and renders again when that thing changes. */
export const useAuthorState = <T>(select: (state: AuthorState) => T): T =>
  useStore(useAuthor().state, select);
