import type { PackFile } from '../format/pack.ts';

/** In which order learners may open the lessons. */
export const UNLOCK_RULES = ['free', 'in-order'] as const;
export type UnlockRule = (typeof UNLOCK_RULES)[number];

/** What a teacher has prepared: it travels in a link, and there is no server. */
export type Workshop = Readonly<{
  /** Four characters of base32 by which codes of this workshop differ from those of others. */
  nonce: string;
  /** The id of the pack, its version and title. */
  pack: string;
  version: number;
  title: string;
  /** The files of a pack that does not come with the program; null for one that does. */
  files: readonly PackFile[] | null;
  /** By id, in the order in which they are shown. */
  lessons: readonly string[];
  asksName: boolean;
  hints: boolean;
  solutions: boolean;
  unlock: UnlockRule;
  /** How long an exam takes; null without a limit. */
  minutes: number | null;
  /** The files that learners end with go along with the file of their completion. */
  signed: boolean;
}>;
