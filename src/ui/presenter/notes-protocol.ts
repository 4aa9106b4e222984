import type { Tier } from '../../core/kinds/define-kind.ts';
import type { Prose } from '../../core/lessons/format/prose.ts';
import type { Upcoming } from './use-position.ts';

/** What the window that presents sends to its notes. */
export type NotesView = Readonly<{
  /** Of the lesson; null without one. */
  title: string | null;
  /** Where in the lesson the presenter is, in words; null without one. */
  step: string | null;
  revealed: Readonly<{ count: number; all: number; tiers: readonly Tier[] }>;
  upcoming: Upcoming;
  notes: Prose;
  /** As its author planned; null where that is not said. */
  minutes: number | null;
  /** When it began, by the clock. */
  since: number;
  screen: 'shown' | 'blank' | 'frozen';
}>;

/** What can be asked for in the window of notes. */
export const NOTES_COMMANDS = ['next', 'previous', 'blank', 'freeze'] as const;
export type NotesCommand = (typeof NOTES_COMMANDS)[number];

/** Between the two windows, in either direction. */
export type NotesMessage =
  | Readonly<{ type: 'hello' }>
  | Readonly<{ type: 'view'; view: NotesView }>
  | Readonly<{ type: 'command'; command: NotesCommand }>
  | Readonly<{ type: 'end' }>;

const NOTES = /^#notes\/([\w-]+)$/;

/** The fragment under which a page is the window of notes of a presentation. */
export const notesFragment = (id: string): string => `#notes/${id}`;

/** The presentation that a fragment asks for the notes of; null for any other page. */
export const readNotesFragment = (fragment: string): string | null => NOTES.exec(fragment)?.[1] ?? null;

/** The channel between a presentation and its notes: other presentations in other tabs have their own. */
export const openNotesChannel = (id: string): BroadcastChannel =>
  new BroadcastChannel(`gatehouse-notes-${id}`);
