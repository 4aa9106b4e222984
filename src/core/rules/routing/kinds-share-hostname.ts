import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { byAge } from '../../topology/by-age.ts';
import { hostnameSharing } from '../../choices/attachment.ts';
import { chosen } from '../../choices/define-choice.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames } from '../../topology/hostnames.ts';
import { memo } from '../../incremental/memo.ts';
import type { AttachedRoute, ListenerStatus } from '../../status/statuses.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { onRouting } from '../shared/dependencies.ts';

const calls = (hostname: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'GRPCRoute',
    { name: 'calls', namespace: 'shop' },
    `spec:
  parentRefs:
    - name: edge
      namespace: infra
  hostnames:
    - ${hostname}
  rules:
    - backendRefs:
        - name: cart
          port: 80`,
  );

const example = (hostname: string): string =>
  manifests(
    gateway(),
    route(`${TO_EDGE}\nhostnames:\n  - shop.example.com\n${TO_CART}`).replace(
      'name: cart\n',
      'name: cart\n  creationTimestamp: "2024-01-01T00:00:00Z"\n',
    ),
    calls(hostname),
    service(),
  );

/** A hostname that two routes have in common on a listener, null for any; undefined where there is none. */
function commonHostname(a: AttachedRoute, b: AttachedRoute): string | null | undefined {
  for (const one of a.hostnames ?? [null]) {
    for (const two of b.hostnames ?? [null]) {
      const common = intersectHostnames(one, two);
      if (common !== undefined) return common;
    }
  }
  return undefined;
}

/** An HTTPRoute and a GRPCRoute on one hostname of a listener. */
export const kindsShareHostname = defineRule({
  code: 'routing/kinds-share-hostname',
  model: 'routing#httproute-and-grpcroute-on-one-hostname',
  severity: 'warning',
  title: 'An HTTPRoute and a GRPCRoute share a hostname.',
  why: 'Most controllers accept both: calls of gRPC go to the GRPCRoute first, all else to the HTTPRoute. But the API lets a strict controller accept only the older of the two.',
  fix: 'Give calls of gRPC a hostname of their own, or match them in the HTTPRoute.',
  examples: { bad: example('⟦shop.example.com⟧'), good: example('calls.example.com') },

  dependencies: onRouting,

  *check({ index, dataPlane }) {
    if (chosen(index, hostnameSharing) === 'strict') return;
    const rivals = new Map<Resource, Readonly<{ older: Resource; where: string }>>();
    for (const { status } of dataPlane.listeners.values())
      for (const { older, newer, where } of rivalsAt(status))
        if (!rivals.has(newer)) rivals.set(newer, { older, where });
    for (const [on, { older, where }] of rivals) {
      const path = valueAt(on.value, 'spec.hostnames[0]') === undefined ? ['spec'] : ['spec', 'hostnames', 0];
      const message = `${describe(older)} serves ${where} too; a strict controller accepts only that one.`;
      yield { on, path, key: path.length === 1, message };
    }
  },
});

type Rivals = Readonly<{ older: Resource; newer: Resource; where: string }>;

/** Worked out once for each listener: most edits leave most of them alone. */
const rivalsAt: (status: ListenerStatus) => readonly Rivals[] = memo(({ listener, routes }) => {
  const grpc = routes.filter(({ route: one }) => one.kind === 'GRPCRoute');
  if (grpc.length === 0) return [];
  const http = routes.filter(({ route: one }) => one.kind === 'HTTPRoute');
  return grpc.flatMap((one) => {
    const other = http.find((candidate) => commonHostname(candidate, one) !== undefined);
    if (!other) return [];
    const [older, newer] =
      byAge(one.route, other.route) <= 0 ? [one.route, other.route] : [other.route, one.route];
    return [
      { older, newer, where: `${commonHostname(other, one) ?? 'any host'} at listener ${listener.name}` },
    ];
  });
});
