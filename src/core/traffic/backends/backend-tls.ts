import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { PolicyStatus, Statuses } from '../../status/statuses.ts';
import { memo } from '../../incremental/memo.ts';
import { resourceKey } from '../../model/resource.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { statusesOf } from '../../status/status-of.ts';

/** How a gateway encrypts towards a backend (docs/model/filters.md#tls-to-the-backend). */
export type BackendTls = Readonly<{
  policy: Resource;
  /** The server name it asks for, and that the certificate must carry. */
  hostname: string;
  /** Why the policy cannot be used: requests then fail, because they are never sent in plain text. Null when it can. */
  fault: string | null;
}>;

type Targeting = Readonly<{ policy: PolicyStatus; section: string | undefined }>;

/** The policies of each Service, from the computed status. */
const policiesByTarget: (statuses: Statuses) => ReadonlyMap<ResourceKey, readonly Targeting[]> = memo(
  (statuses) => {
    const found = new Map<ResourceKey, Targeting[]>();
    for (const policy of statusesOf(statuses, 'policy')) {
      for (const ref of arrayAt(policy.policy.value, 'spec.targetRefs')) {
        const key = resourceKey({
          group: stringAt(ref, 'group') ?? '',
          kind: stringAt(ref, 'kind') ?? '',
          namespace: policy.policy.namespace,
          name: stringAt(ref, 'name') ?? '',
        });
        const members = found.get(key) ?? [];
        found.set(key, members);
        members.push({ policy, section: stringAt(ref, 'sectionName') || undefined });
      }
    }
    return found;
  },
);

type Verdict = Readonly<{ conflicted: boolean; fault: string | null }>;

/** The status of a policy for this Gateway, or for any other when this one is not among its ancestors. */
function verdictOn({ ancestors }: PolicyStatus, gateway: Resource): Verdict {
  const about = ancestors.find(({ ancestor }) => ancestor.key === gateway.key) ?? ancestors[0];
  const accepted = about?.conditions.find(({ type }) => type === 'Accepted');
  if (!accepted || accepted.status === 'True') return { conflicted: false, fault: null };
  const unknown = accepted.status === 'Unknown';
  return { conflicted: accepted.reason === 'Conflicted', fault: unknown ? null : accepted.message };
}

/** The policy that governs a Service port: one for the port goes before one for the whole Service. */
export function backendTls(
  service: Resource,
  port: ServicePort,
  gateway: Resource,
  statuses: Statuses,
): BackendTls | null {
  const targeting = policiesByTarget(statuses).get(service.key) ?? [];
  const named = targeting.filter(({ section }) => section !== undefined && section === port.name);
  const whole = targeting.filter(({ section }) => section === undefined);
  for (const { policy } of [...named, ...whole]) {
    const { conflicted, fault } = verdictOn(policy, gateway);
    if (conflicted) continue;
    const hostname = stringAt(policy.policy.value, 'spec.validation.hostname') ?? '';
    return { policy: policy.policy, hostname, fault };
  }
  return null;
}
