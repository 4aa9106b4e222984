import { groupBy } from '../../../incremental/group-by.ts';
import type { RuleFilter } from '../../http-rule.ts';
import type { HostPlan, Row } from '../../row.ts';
import type { HttpsRedirect, PathPlan } from './dialect.ts';
import { hasHttps } from './host-plan.ts';
import type { Placed } from './place-path.ts';

/** The redirect of a path, where its host has HTTPS to redirect to. */
export const redirectOf = (plan: PathPlan, host: HostPlan | undefined): HttpsRedirect | null =>
  plan.httpsRedirect && hasHttps(host) && host?.httpPort !== null ? plan.httpsRedirect : null;

/** Redirects to HTTPS: one for a host where all its paths have the same, else one for each path. */
export function redirectRows(
  placed: readonly Placed[],
  hosts: ReadonlyMap<string | null, HostPlan>,
): readonly Row[] {
  const groups = groupBy(
    placed.filter(({ rows, plan }) => rows.length > 0 || (plan.side === 'http' && plan.httpsRedirect)),
    ({ source }) => source.host,
  );
  return Array.from(groups).flatMap(([host, members]) => {
    const plan = hosts.get(host);
    const wanted = members.map((member) => redirectOf(member.plan, plan));
    const [first] = wanted;
    const isUniform = first && wanted.every((one) => JSON.stringify(one) === JSON.stringify(first));
    if (isUniform) return [redirectRow(members[0], { path: { type: 'PathPrefix', value: '/' } }, first)];
    return members.flatMap((member, at) => {
      const redirect = wanted[at];
      return redirect ? member.plan.matches.map((match) => redirectRow(member, match, redirect)) : [];
    });
  });
}

const redirectRow = ({ source }: Placed, match: Row['match'], { statusCode, port }: HttpsRedirect): Row => {
  const filter: RuleFilter = {
    type: 'RequestRedirect',
    requestRedirect: { scheme: 'https', ...(port !== undefined && port !== 443 && { port }), statusCode },
  };
  return {
    purpose: 'https',
    ingress: source.ingress.key,
    rule: source.rule,
    path: source.index,
    host: source.host,
    side: 'http',
    match,
    backends: [],
    filters: [filter],
    timeouts: null,
    needs: [],
  };
};
