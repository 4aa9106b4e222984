import type { WorkspaceOptions } from '../../model/options.ts';
import type { JsonObject } from '../../yaml/json.ts';

/**
 * A situation with its expected result.
 *
 * The status of each subject is written as tokens: `A`, `P`, `RR`, `C`, `PI`, `OT` (Accepted, Programmed,
 * ResolvedRefs, Conflicted, PartiallyInvalid, OverlappingTLSConfig) with `=T` or `=F` and, where it matters, `/Reason`;
 * `kinds=` with names or `-`; `attached=` and `sets=` with a number; `A=-` for a condition that is not there; `none` for
 * no entry at all. Subjects are `front` (a Gateway or ListenerSet), `front#web` (a listener), `r@0` (the entry of a
 * route for its parentRef 0), `p1^front` (the entry of a policy for a Gateway).
 */
export type WorkedCase = Readonly<{
  /** Unique: other tests find the case by it. */
  title: string;
  objects: readonly JsonObject[];
  options?: Partial<WorkspaceOptions>;
  status: Readonly<Record<string, string>>;
}>;
