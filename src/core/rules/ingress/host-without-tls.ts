import { isPlaceholder } from '../../model/placeholder.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { arrayAt, matchPaths } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import { ofKind } from '../../topology/kind-names.ts';
import type { Json } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { ingress, ingressClass, ingressRules, service, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (host: string): string =>
  manifests(
    ingressClass(),
    ingress(
      `ingressClassName: example\ntls:\n  - hosts:\n      - shop.example.com\n    secretName: shop-tls\n${ingressRules(host)}`,
    ),
    tlsSecret(undefined, undefined, { name: 'shop-tls', namespace: 'shop' }),
    service(),
  );

/** A host of an Ingress that its `tls` leaves out. */
export const ingressHostWithoutTls = defineRule({
  code: 'ingress/host-without-tls',
  model: 'ingress#tls',
  severity: 'warning',
  title: 'A host of an Ingress stands in no entry of its tls.',
  why: 'For hosts that no entry lists the controller has no certificate: it serves one of its own, which browsers do not trust, or plain HTTP only.',
  fix: 'Add the host to an entry of tls whose certificate is made out to it.',
  examples: { bad: example('⟦tea.example.com⟧'), good: example('shop.example.com') },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource }) {
    const entries = arrayAt(resource.value, 'spec.tls');
    // An entry without hosts is for all of them.
    if (entries.length === 0 || entries.some((entry) => arrayAt(entry, 'hosts').length === 0)) return;
    const names = entries.flatMap(hostsIn);
    if (names.some(isPlaceholder)) return;
    for (const { path, value } of matchPaths(resource.value, 'spec.rules[*].host')) {
      const host = typeof value === 'string' ? normaliseHostname(value) : null;
      if (host === null || names.includes(host) || coversHostname(names, host)) continue;
      yield {
        on: resource,
        path,
        message: `No entry of tls lists ${host}; they are for ${listed(names)}.`,
        fixes: addFix(resource, entries, host),
      };
    }
  },
});

const hostsIn = (entry: Json): readonly string[] =>
  arrayAt(entry, 'hosts').flatMap((host) =>
    typeof host === 'string' ? (normaliseHostname(host) ?? []) : [],
  );

/** With several entries it is not evident which certificate is for the host. */
const addFix = (resource: Resource, entries: readonly Json[], host: string): readonly Fix[] =>
  entries.length === 1
    ? [
        setFix(
          resource,
          ['spec', 'tls', 0, 'hosts'],
          [...arrayAt(entries[0], 'hosts'), host],
          `Add ${host} to the hosts of tls`,
        ),
      ]
    : [];
