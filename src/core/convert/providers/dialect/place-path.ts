import type { Row } from '../../row.ts';
import type { HostPlan } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { becameRows, pathPlace } from '../shared/note-fields.ts';
import type { VerdictBook } from '../shared/verdict-book.ts';
import type { PathPlan, SourcePath } from './dialect.ts';
import { mergeFilters } from './merge-filters.ts';
import { redirectOf } from './redirect-rows.ts';

/** The rows of one path. */
export type Placed = Readonly<{ source: SourcePath; plan: PathPlan; rows: readonly Row[] }>;

/** The rows of a path, and what its fields became. */
export function placePath(
  source: SourcePath,
  plan: PathPlan,
  host: HostPlan | undefined,
  taken: Map<string, SourcePath>,
  book: VerdictBook,
): Placed {
  const { ingress, rule, index, backend } = source;
  const place = pathPlace(rule, index);
  if (plan.unmatched !== undefined) {
    book.note(ingress, place, {
      outcome: 'lost',
      loss: 3,
      difference: `${plan.unmatched} Requests to it are not answered.`,
      action: 'Write a path that the Gateway API has.',
    });
    return { source, plan, rows: [] };
  }
  const redirect = redirectOf(plan, host);
  const asked = plan.side ?? 'both';
  const side = asked === 'both' && redirect ? 'https' : asked;
  const key = `${source.host ?? ''} ${side} ${JSON.stringify(plan.matches)}`;
  const first = taken.get(key);
  if (first) {
    const { namespace, name } = first.ingress;
    book.note(ingress, place, {
      outcome: 'invalid',
      loss: 0,
      difference: `Ingress ${namespace}/${name} has the same host and path and comes first: this path got no requests.`,
    });
    return { source, plan, rows: [] };
  }
  taken.set(key, source);
  const filters = mergeFilters(plan.filters ?? []);
  const redirected = filters.some(({ type }) => type === 'RequestRedirect');
  const backends = redirected ? [] : (plan.backends ?? (backend.state === 'found' ? [backend.ref] : []));
  const base = {
    ingress: ingress.key,
    rule,
    path: index,
    host: source.host,
    timeouts: plan.timeouts ?? null,
  };
  // A path of HTTP alone that redirects to HTTPS answers nothing else.
  const matches = asked === 'http' && redirect ? [] : plan.matches;
  const rows = matches.map((match): Row => ({
    ...base,
    purpose: 'path',
    side,
    match,
    backends,
    filters,
    needs: plan.needs ?? [],
  }));
  const beside = (plan.beside ?? []).flatMap(({ purpose, match, filters: own }): readonly Row[] => {
    const besideKey = `${source.host ?? ''} ${side} ${JSON.stringify([match])}`;
    if (taken.has(besideKey)) return [];
    taken.set(besideKey, source);
    return [{ ...base, purpose, side: 'both', match, backends: [], filters: own, timeouts: null, needs: [] }];
  });
  const difference = plan.pathDifference ?? null;
  const pathVerdict = becameRows(
    rows,
    'path',
    difference === null ? {} : { outcome: 'approximated', loss: 1, difference },
  );
  book.note(ingress, [...place, 'path'], pathVerdict);
  book.note(ingress, [...place, 'pathType'], pathVerdict);
  book.note(
    ingress,
    [...place, 'backend'],
    backendVerdict(source, rows, redirected, plan.backends !== undefined),
  );
  return { source, plan, rows: [...rows, ...beside] };
}

function backendVerdict(
  { backend }: SourcePath,
  rows: readonly Row[],
  redirected: boolean,
  replaced: boolean,
): DraftVerdict {
  if (redirected)
    return { outcome: 'dropped', loss: 0, difference: 'Requests are redirected, so no backend gets them.' };
  if (backend.state === 'found' || replaced) return becameRows(rows, 'backendRefs');
  return becameRows(rows, 'rule', {
    outcome: 'manual',
    loss: 3,
    difference: `${backend.state === 'unknown-port' ? backend.reason : 'There is no backend.'} Requests are answered 500 until there is one.`,
    action: 'Write the backend into the rule.',
  });
}
