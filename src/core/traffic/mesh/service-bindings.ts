import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { allRulesFault, ruleFaults } from '../../status/route/rule-faults.ts';
import type { Fault, Statuses } from '../../status/statuses.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { byAge } from '../../topology/by-age.ts';
import { linksOf } from '../../topology/links.ts';
import { routeKinds } from '../../topology/kind-names.ts';

/** A route that names a Service as its parent. */
export type ServiceBinding = Readonly<{
  route: Resource;
  attachment: Attachment;
  /** The ports that it rules. */
  ports: readonly ServicePort[];
  /** Why it rules none, or is not carried out at all. */
  fault: string | null;
  /** Rules that are not carried out, with the reason. */
  dropped: ReadonlyMap<number, Fault>;
}>;

const isService = ({ reference: { target } }: Attachment): boolean =>
  target.group === '' && target.kind === 'Service';

/**
 * The routes of each Service, the oldest first. They are those that a mesh would carry out, whether or not the workspace shows
 * one: status says that, requests only ask what it would do.
 */
export const serviceBindings: (statuses: Statuses) => ReadonlyMap<ResourceKey, readonly ServiceBinding[]> =
  memo(({ cluster }) => {
    const found = new Map<ResourceKey, ServiceBinding[]>();
    const routes = routeKinds.flatMap((kind) => cluster.ofKind(GATEWAY_API, kind));
    for (const route of routes.toSorted(byAge)) {
      const attachments = linksOf(route, cluster).attachments.filter(isService);
      if (attachments.length === 0) continue;
      const rules = ruleFaults(route, cluster);
      for (const attachment of attachments) {
        const binding = {
          route,
          attachment,
          ports: attachment.servicePorts,
          fault: attachment.reason ?? allRulesFault(rules)?.message ?? null,
          dropped: rules.invalid,
        };
        const { key } = attachment.reference;
        const others = found.get(key);
        if (others) others.push(binding);
        else found.set(key, [binding]);
      }
    }
    return found;
  });
