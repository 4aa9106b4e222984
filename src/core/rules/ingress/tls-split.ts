import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { ofKind } from '../../topology/kind-names.ts';
import type { Json } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { ingress, ingressClass, ingressRules, service, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { hasSecret, splitEntries } from '../shared/split-tls.ts';

const example = (tls: string): string =>
  manifests(
    ingressClass(),
    ingress(`ingressClassName: example\ntls:\n${tls}\n${ingressRules()}`),
    tlsSecret(undefined, undefined, { name: 'shop-tls', namespace: 'shop' }),
    service(),
  );

/** One entry of `tls` written as two, because of a dash too many. */
export const ingressTlsSplit = defineRule({
  code: 'ingress/tls-split',
  model: 'ingress#tls',
  severity: 'warning',
  title: 'Hosts and Secret of an Ingress stand in two entries of tls.',
  why: 'A dash begins a new entry. So the hosts have no certificate of their own, and the Secret is for no host: the controller serves a certificate of its own, which browsers do not trust.',
  fix: 'Take away the second dash, so that hosts and secretName are one entry.',
  examples: {
    bad: example('  - hosts:\n      - shop.example.com\n  - ⟦secretName: shop-tls⟧'),
    good: example('  - hosts:\n      - shop.example.com\n    secretName: shop-tls'),
  },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource }) {
    const entries = arrayAt(resource.value, 'spec.tls');
    for (const at of splitEntries(resource)) {
      const isSecret = hasSecret(entries[at] ?? {});
      yield {
        on: resource,
        path: ['spec', 'tls', at],
        message: isSecret
          ? 'The Secret stands in an entry without hosts, the hosts in the entry before; they belong into one.'
          : 'The hosts stand in an entry without a Secret, the Secret in the entry before; they belong into one.',
        fixes: [joinFix(resource, entries, at)],
      };
    }
  },
});

/** Both halves in the place of the first. */
function joinFix(resource: Resource, entries: readonly Json[], at: number): Fix {
  const [a, b] = [entries[at - 1] ?? {}, entries[at] ?? {}];
  const hosts = [...arrayAt(a, 'hosts'), ...arrayAt(b, 'hosts')];
  const secretName = stringAt(a, 'secretName') || stringAt(b, 'secretName') || '';
  const joined = [...entries.slice(0, at - 1), { hosts, secretName }, ...entries.slice(at + 1)];
  return setFix(resource, ['spec', 'tls'], joined, 'Write them as one entry');
}
