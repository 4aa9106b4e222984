import { manifests } from '../../kinds/shared/example-manifests.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import { memo } from '../../incremental/memo.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { classNameOf, defaultClass } from '../../topology/ingress-class.ts';

const example = (path: string): string =>
  manifests(
    ingressClass(),
    ingress(`ingressClassName: example\n${ingressRules()}`),
    ingress(`ingressClassName: example\n${ingressRules('shop.example.com', path)}`, 'other'),
    service(),
  );

/** Two Ingresses of one class want the same requests. */
export const ingressSamePath = defineRule({
  code: 'ingress/same-path',
  model: 'ingress#several-ingresses',
  severity: 'warning',
  title: 'Two Ingresses of one class hold the same host and path.',
  why: 'The API does not say who wins. Many controllers take the older Ingress and drop the path of the other without a word.',
  fix: 'Leave the path in one of them.',
  examples: { bad: example('⟦/⟧'), good: example('/other') },

  dependencies: ({ index }) => [
    index.ofKind(NETWORKING, 'Ingress'),
    index.ofKind(NETWORKING, 'IngressClass'),
  ],

  *check({ index }) {
    const first = new Map<string, Resource>();
    const ifUnnamed = defaultClass(index)?.name ?? '';
    for (const resource of index.ofKind(NETWORKING, 'Ingress')) {
      if (resource.stale || isCanary(resource)) continue;
      const className = classNameOf(resource) ?? ifUnnamed;
      for (const { host, path, pathType, at } of placesOf(resource)) {
        const place = JSON.stringify([className, host, path, pathType]);
        const other = first.get(place);
        if (!other) first.set(place, resource);
        else if (other !== resource)
          yield {
            on: resource,
            path: at,
            message: `${describe(other)} holds ${path} of ${host ?? 'any host'} too.`,
          };
      }
    }
  },
});

/** A canary is meant to share the path of another Ingress. */
const isCanary = ({ value }: Resource): boolean =>
  stringAt(value, ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/canary']) === 'true';

type Place = Readonly<{ host: string | null; path: string; pathType: string; at: Path }>;

const placesOf: (ingress: Resource) => readonly Place[] = memo(({ value }) =>
  matchPaths(value, 'spec.rules[*].http.paths[*]').map(({ path: at, value: item }) => {
    const written = stringAt(item, 'path');
    const pathType = stringAt(item, 'pathType') ?? '';
    // A slash at the end of a prefix makes no difference.
    const path = pathType === 'Prefix' ? (written ?? '/').replace(/(?<=.)\/$/, '') : (written ?? '/');
    return {
      host: normaliseHostname(stringAt(value, [...at.slice(0, 3), 'host'])),
      path,
      pathType,
      at: written === undefined ? at : [...at, 'path'],
    };
  }),
);
