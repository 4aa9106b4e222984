import type { Path } from '../../yaml/json.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** `server` and `location` are those of Ingress controllers: the host and the path. */
export type Stage =
  | 'listener'
  | 'route'
  | 'server'
  | 'location'
  | 'rule'
  | 'match'
  | 'filter'
  | 'backend'
  | 'service'
  | 'endpoint';
export type Verdict = 'chosen' | 'passed' | 'rejected' | 'applied';

/** Where in the manifests a step stands: what a click on it shows. */
export type StepLocation = Readonly<{
  resource: ResourceKey;
  path: Path;
  /** The edge of the canvas that the request takes there. */
  edge?: string;
}>;

/** One thing that was looked at on a request's way. */
export type Step = Readonly<{
  stage: Stage;
  /** What was looked at, in words: `HTTPRoute shop/cart rule 1 match 2`. */
  subject: string;
  verdict: Verdict;
  /** One sentence. */
  reason: string;
  at: StepLocation | null;
}>;

/** Records steps; undefined where no trace is wanted, which saves making the sentences. */
export type Note =
  | (((stage: Stage, subject: string, verdict: Verdict, reason: string, at: StepLocation | null) => void) &
      Readonly<{
        /** Of routes and matches that do not have the request, only those of these routes are noted; all where absent. */
        about?: ReadonlySet<ResourceKey> | undefined;
      }>)
  | undefined;

/** Whether what is found about a route is to be noted. */
export const isNoted = (note: NonNullable<Note>, route: ResourceKey): boolean =>
  note.about === undefined || note.about.has(route);
