import type { IndexSnapshot } from '../../topology/resource-index.ts';
import { decideRequest } from '../../ingress/decide/decide-request.ts';
import type { TrafficPlanes } from '../../ingress/decide/choose-entry.ts';
import { keepMap } from '../../incremental/keep-map.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import { runExpectations } from '../../traffic/expectations/run-expectations.ts';
import { savedRequests } from '../../traffic/expectations/saved-requests.ts';
import { draftOf } from './draft-of.ts';
import type { RequestDraft } from './draft-of.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** A saved request, with its result. */
export type ExpectationView = Readonly<{
  id: string;
  /** Its ConfigMap, and its index in the list. */
  key: ResourceKey;
  index: number;
  name: string;
  /** `GET https://shop.example.com/cart`; the text itself where it cannot be parsed. */
  line: string;
  /** Null where it cannot be parsed. */
  draft: RequestDraft | null;
  expect: string;
  verdict: 'pass' | 'fail' | 'unset';
  /** The outcome, in a few words; null where it cannot be sent. */
  met: string | null;
  reason: string;
}>;

export type ExpectationViews = ReadonlyMap<string, ExpectationView>;

const lineOf = ({ url, method, headers }: NonNullable<ExpectationView['draft']>): string =>
  [/^https?:/.test(url) ? `${method} ${url}` : url, ...headers].join(' · ');

/** Sends all saved requests of the workspace. Without any, the data plane is not computed. */
export function expectationViews(
  workspace: TrafficPlanes & Readonly<{ index: IndexSnapshot }>,
  previous?: ExpectationViews,
): ExpectationViews {
  const kept = savedRequests(workspace.index);
  const views = keepMap<string, ExpectationView>(previous);
  if (kept.length === 0) return views.done();
  const results = runExpectations(
    (request) => decideRequest(workspace, request),
    kept.map(({ saved }) => saved),
  );
  for (const [place, { resource, index: i }] of kept.entries()) {
    const result = results[place];
    if (!result) continue;
    const { saved, verdict, reason, outcome } = result;
    const draft = saved.request && draftOf(saved.request, true);
    const id = `${resource.key}#${i}`;
    views.set(id, {
      id,
      key: resource.key,
      index: i,
      name: saved.name,
      line: draft ? lineOf(draft) : '',
      draft,
      expect: saved.expectedText,
      verdict,
      met: outcome && outcome.unclear === null ? outcomeText(outcome) : null,
      reason,
    });
  }
  return views.done();
}
