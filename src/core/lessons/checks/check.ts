import type { Analysis } from '../../analysis.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { RequestDraft } from '../../views/traffic/draft-of.ts';
import type { Path } from '../../yaml/json.ts';
import type { LearnerFacts } from '../learner/learner-facts.ts';

/**
 * One check of a goal or of an option, as `readCheck` read it. It is plain data, and its value means something to the
 * definition of its key alone.
 */
export type Check = Readonly<{ key: string; value: unknown }> & { readonly __brand: 'Check' };

/** What a check is judged by. A state is an analysis: the texts of its documents are in `source`. */
export type Setting = Readonly<{
  now: Analysis;
  /** As the step began. */
  begin: Analysis;
  /** As the lesson began. */
  start: Analysis;
  /** What the learner did in this step; `exemplary` has done and answered all that is asked, as a solution is taken to have. */
  learner: LearnerFacts | 'exemplary';
}>;

/** Where to look at what a check says: what *Show* does. */
export type Shown =
  | Readonly<{ what: 'object'; key: ResourceKey; path: Path }>
  /** The status of an object, and the condition in it that decides. */
  | Readonly<{ what: 'condition'; key: ResourceKey; type: string }>
  | Readonly<{ what: 'edge'; id: string; key: ResourceKey }>
  | Readonly<{ what: 'finding'; id: string; key: ResourceKey | null }>
  | Readonly<{ what: 'request'; draft: RequestDraft }>
  | Readonly<{ what: 'line'; file: string; line: number }>;

/** Whether a check is met. It is never silent: both sides say what there is, in whole sentences. */
export type Judgement =
  | Readonly<{ met: true; found: string; show?: Shown | undefined }>
  | Readonly<{ met: false; expected: string; instead: string; show?: Shown | undefined }>;

/** What cannot be read of a check: where in its entry, and a sentence about it. */
export type CheckProblem = Readonly<{ path: Path; message: string }>;

export type ReadCheck =
  | Readonly<{ ok: true; check: Check }>
  | Readonly<{ ok: false; problems: readonly CheckProblem[] }>;

/** A request that a check sends, or something that it names in the workspace. */
export type Mention =
  | Readonly<{ what: 'selector'; text: string }>
  | Readonly<{ what: 'request'; line: string }>
  | Readonly<{ what: 'prediction'; id: string }>
  | Readonly<{ what: 'code'; code: string }>;
