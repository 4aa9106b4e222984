import { sameValue } from '../../incremental/same-value.ts';
import { uniqueNames } from '../names/unique-names.ts';
import { pathToken } from '../names/tokens.ts';
import type { HeaderMatch, RuleFilter, RuleMatch } from '../http-rule.ts';
import type { Row, RowPurpose } from '../row.ts';
import type { RuleDraft } from './route-draft.ts';

/** A rule may have so many matches. */
const MOST_MATCHES = 64;

/**
 * The rules of a route, in the order of its rows. Each row is a rule of its own, which policies can be bound to;
 * only redirects that are the same and stand together share one, and what fits one path in several ways.
 *
 * @param always a condition of all rules; null for none
 */
export function draftRules(rows: readonly Row[], always: HeaderMatch | null): readonly RuleDraft[] {
  const names = uniqueNames();
  return groupsOf(rows).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { backends, filters, timeouts, needs } = first;
    const wanted = nameOf(first);
    return [
      {
        name: names.nameFor(wanted, JSON.stringify(first.match)),
        rows: group,
        matches: group.map(({ match }) => withHeader(match, always)),
        backends,
        filters,
        timeouts,
        needs,
      },
    ];
  });
}

const withHeader = (match: RuleMatch, header: HeaderMatch | null): RuleMatch =>
  header ? { ...match, headers: [header, ...(match.headers ?? [])] } : match;

/** Rows that can share a rule with those before them. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && last.length < MOST_MATCHES && canShare(first, row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

const canShare = (a: Row, b: Row): boolean =>
  sameValue(a.filters, b.filters) &&
  sameValue(a.needs, b.needs) &&
  ((a.purpose === 'https' && b.purpose === 'https') || isOnePath(a, b));

/** Several ways in which a request fits one path of an Ingress, by its method or a header. */
const isOnePath = (a: Row, b: Row): boolean =>
  a.purpose === 'path' &&
  b.purpose === 'path' &&
  a.ingress === b.ingress &&
  a.rule === b.rule &&
  a.path === b.path &&
  sameValue(a.match.path, b.match.path) &&
  sameValue(a.backends, b.backends) &&
  sameValue(a.timeouts, b.timeouts) &&
  !a.filters.some(replacesPrefix);

/** A rule that replaces a prefix has one match. */
const replacesPrefix = (filter: RuleFilter): boolean =>
  (filter.type === 'URLRewrite' && filter.urlRewrite.path?.type === 'ReplacePrefixMatch') ||
  (filter.type === 'RequestRedirect' && filter.requestRedirect.path?.type === 'ReplacePrefixMatch');

const PREFIXES: Readonly<Record<RowPurpose, string>> = {
  path: '',
  canary: '',
  default: 'default',
  'app-root': 'app-root',
  slash: 'slash',
  https: 'https',
  www: 'www',
};

function nameOf({ purpose, match, backends }: Row): string {
  const prefix = PREFIXES[purpose];
  if (purpose === 'https' || purpose === 'default' || purpose === 'app-root' || purpose === 'www')
    return prefix;
  const token = pathToken(match.path.value.replace(/^\(\?i\)/, ''));
  if (purpose === 'canary') {
    const first = backends.find(({ weight }) => weight !== 0);
    return `${token}-to-${first?.name ?? 'none'}`;
  }
  return prefix === '' ? token : `${prefix}-${token}`;
}
