import type { Analysis } from '../core/analysis.ts';
import { keepMap } from '../core/incremental/keep-map.ts';
import { outcomeText } from '../core/traffic/expectations/expected.ts';
import { runExpectations } from '../core/traffic/expectations/run-expectations.ts';
import { savedRequests } from '../core/traffic/expectations/saved-requests.ts';
import { draftOf } from './draft-of.ts';
import type { ExpectationView } from './traffic-protocol.ts';

export type ExpectationViews = ReadonlyMap<string, ExpectationView>;

const lineOf = ({ url, method, headers }: NonNullable<ExpectationView['draft']>): string =>
  [/^https?:/.test(url) ? `${method} ${url}` : url, ...headers].join(' · ');

/** Sends all saved requests of the workspace. Without any, nothing is worked out. */
export function expectationViews(analysis: Analysis, previous?: ExpectationViews): ExpectationViews {
  const kept = savedRequests(analysis.index);
  const views = keepMap<string, ExpectationView>(previous);
  if (kept.length === 0) return views.done();
  const results = runExpectations(
    analysis.dataPlane,
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
