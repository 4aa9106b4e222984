import type { ResourceKey } from '../../model/resource.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { listed } from '../../text/words.ts';
import { sourceName } from '../objects/generated-object.ts';
import type { ClassPlan, HostPlan, Row } from '../row.ts';

/**
 * The part of a plan that is of some Ingresses. What the others do to their hosts stays in the rows, since the controller
 * has read all of them; their own rows are left out.
 */
export function restrictPlan(plan: ClassPlan, only: ReadonlySet<ResourceKey>): ClassPlan {
  if (plan.ingresses.every(({ key }) => only.has(key))) return plan;
  const rows = plan.rows.filter(({ ingress }) => only.has(ingress));
  const hosts = plan.hosts.flatMap((host) => restrictHost(host, rows, only));
  return {
    ...plan,
    hosts,
    rows,
    backendTls: plan.backendTls.filter(({ ingress }) => only.has(ingress)),
    clientAuthority: hosts.some(hasHttps) ? plan.clientAuthority : null,
    ingresses: plan.ingresses.filter(({ key }) => only.has(key)),
    notes: [...plan.notes, ...sharedHosts(plan, hosts, only)],
  };
}

const hasHttps = ({ certificates, needsCertificate }: HostPlan): boolean =>
  certificates.length > 0 || needsCertificate;

function restrictHost(
  host: HostPlan,
  rows: readonly Row[],
  only: ReadonlySet<ResourceKey>,
): readonly HostPlan[] {
  const passthrough = host.passthrough && only.has(host.passthrough.ingress) ? host.passthrough : null;
  if (passthrough === null && !rows.some((row) => row.host === host.host)) return [];
  return [{ ...host, passthrough }];
}

/** Where the paths of one host are divided between Ingresses that go and Ingresses that stay. */
function sharedHosts(
  { rows }: ClassPlan,
  kept: readonly HostPlan[],
  only: ReadonlySet<ResourceKey>,
): readonly string[] {
  const left = groupBy(
    rows.filter(({ ingress, purpose }) => purpose === 'path' && !only.has(ingress)),
    ({ host }) => host,
  );
  return kept.flatMap(({ host }) => {
    const others = [...new Set((left.get(host) ?? []).map(({ ingress }) => sourceName(ingress)))];
    if (others.length === 0) return [];
    const name = host ?? 'Every host';
    return [
      `${name} is served by ${others.length === 1 ? 'Ingress' : 'Ingresses'} ${listed(others, 3)} as well, which ${others.length === 1 ? 'is' : 'are'} not converted: the Gateway will not have ${others.length === 1 ? 'its' : 'their'} paths.`,
    ];
  });
}
