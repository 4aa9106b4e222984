import type { StateCreator } from 'zustand/vanilla';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { LessonName } from './lesson-link.ts';

/** What the window knows of lessons; the rest is in the session of the open one, and loads with it. */
export type LessonsSlice = {
  /** The lesson whose workspace is open, with its title; null in a workspace of the user's own. */
  readonly lesson: (LessonName & Readonly<{ title: string }>) | null;
  /** Objects that something in the lesson points at: their cards and their text are lit. */
  readonly lit: ReadonlySet<ResourceKey>;
  readonly light: (keys: readonly ResourceKey[]) => void;
  /** The objects that the lesson is about: other cards step back. Null for all. */
  readonly subject: ReadonlySet<ResourceKey> | null;
  /** The pack in the lesson editor, which then has the window; null while it is closed. */
  readonly authoring: string | null;
};

const NOTHING: ReadonlySet<ResourceKey> = new Set();

export const createLessonsSlice: StateCreator<LessonsSlice> = (set) => ({
  lesson: null,
  lit: NOTHING,
  light: (keys) => set({ lit: keys.length === 0 ? NOTHING : new Set(keys) }),
  subject: null,
  authoring: null,
});
