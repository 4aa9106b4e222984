import type { InstalledCrds } from '../model/installed-crds.ts';
import type { Path } from '../yaml/json.ts';
import type { HeaderChanges } from './shared/header-changes.ts';
import type { HeaderValues } from './shared/header-values.ts';
import type { PathMatch } from './shared/path-match.ts';
import type { Response } from './shared/response.ts';

/** A request as the filters before have left it. */
export type FilteredRequest = Readonly<{
  authority: string;
  path: string;
  headers: HeaderValues;
  /** What will happen to the headers of the response. */
  response: HeaderChanges;
}>;

/** Where a reference of a filter leads. */
export type FilterTarget = Readonly<{
  kind: string;
  namespace: string;
  name: string;
  /** Why it cannot be used at all. */
  invalid: Readonly<{ message: string }> | null;
  endpoints: readonly unknown[];
  /** Where the endpoints come from, or why there is none. */
  endpointsReason: string;
}>;

/** What the workspace has chosen where implementations differ. */
export type FilterChoices = Readonly<{
  badMirror: 'dropped' | 'failed';
  extensionFilters: 'failed' | 'passed';
  preflightStatus: string;
  refusedPreflight: 'answered' | 'forbidden';
}>;

/** What a filter knows beside the request as it is now. */
export type FilterContext = Readonly<{
  /** The original request. */
  original: Readonly<{ method: string; path: string; query: string | null; headers: HeaderValues }>;
  scheme: 'http' | 'https';
  listenerPort: number;
  match: PathMatch;
  choices: FilterChoices;
  /** Which fields of filters there are. */
  crds: InstalledCrds;
  targetAt: (ref: Path) => FilterTarget;
  /** The name of the implementation of the Gateway, if the kinds of a group are its own; else null. */
  ownerOf: (group: string) => string | null;
}>;

/** What one filter does with a request: it changes it, has it copied, answers it, or lets it pass. */
export type FilterEffect = Readonly<{
  request?: FilteredRequest;
  /** A copy for the target of a reference; of so many requests in a hundred. */
  copy?: Readonly<{ ref: Path; percent: number }>;
  answer?: Response;
  /** One sentence. */
  reason: string;
  verdict: 'applied' | 'passed' | 'rejected';
}>;

/** Applies one filter, whose settings were read before, to a request. */
export type ApplyFilter = (request: FilteredRequest, context: FilterContext) => FilterEffect;

/** The filter answers the request with an error. */
export const failWith = (statusCode: number, reason: string): FilterEffect => ({
  answer: { statusCode, headers: new Map() },
  reason,
  verdict: 'rejected',
});

/** The request goes on as it is. */
export const passOn = (reason: string): FilterEffect => ({ reason, verdict: 'passed' });
