import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { valueAt } from '../../model/access.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resource } from '../../model/resource.ts';
import { coveringNames } from '../../traffic/table/hostname-buckets.ts';
import type { Bucket, RouteTable } from '../../traffic/table/route-table.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, service, TO_EDGE } from '../shared/examples.ts';
import { onRouting } from '../shared/dependencies.ts';

const wide = object(
  'gateway.networking.k8s.io/v1',
  'HTTPRoute',
  { name: 'all', namespace: 'shop' },
  `spec:
  parentRefs:
    - name: edge
      namespace: infra
  hostnames:
    - ⟦"*.example.com"⟧
  rules:
    - backendRefs:
        - name: cart
          port: 80`,
);

const example = (path: string, wideRoute: string): string =>
  manifests(
    gateway(),
    wideRoute,
    route(`${TO_EDGE}
hostnames:
  - shop.example.com
rules:
  - matches:
      - path:
          value: ${path}
    backendRefs:
      - name: cart
        port: 80`),
    service(),
  );

/** Whether something under a hostname takes every request. */
const takesAll = ({ http }: Bucket): boolean =>
  http.all.some(
    ({ match: { path, method, headers, query } }) =>
      path.type === 'PathPrefix' &&
      path.value === '/' &&
      method === null &&
      headers.length + query.length === 0,
  );

/** The next wider hostname of a table that covers this one. */
function widerThan(table: RouteTable, hostname: string): string | undefined {
  const names = hostname.startsWith('*.') ? coveringNames(hostname.slice(2)) : coveringNames(hostname);
  for (const name of names) {
    if (name !== hostname && (name === '' || name.startsWith('*.')) && table.members.has(name)) return name;
  }
  return undefined;
}

/** A route whose hostname covers that of another one, which leaves some requests without a route. */
export const shadowedHostname = defineRule({
  code: 'routing/shadowed-hostname',
  model: 'routing#hostname-buckets',
  severity: 'info',
  title: 'Routes with a more specific hostname keep requests from this one.',
  why: 'Only routes that own the most specific hostname are tried. What they do not match is answered with 404, and not tried with routes of a wider hostname.',
  fix: 'Let the route with the specific hostname have a rule for everything else, if the wider one was meant to take it.',
  examples: { bad: example('/cart', wide), good: example('/', wide.replace(/[⟦⟧]/g, '')) },

  dependencies: onRouting,

  *check({ dataPlane: plane }) {
    if (plane.choices.hostFallThrough === 'on') return;
    const shadows = new Map<Resource, Set<string>>();
    for (const { table } of plane.listeners.values())
      for (const { shadowed, hostname } of shadowsIn(table))
        shadows.set(shadowed, (shadows.get(shadowed) ?? new Set()).add(hostname));
    for (const [on, hostnames] of shadows) {
      const hosts =
        valueAt(on.value, 'spec.hostnames[0]') === undefined ? ['spec'] : ['spec', 'hostnames', 0];
      yield {
        on,
        path: hosts,
        key: hosts.length === 1,
        message: `Requests for ${listed([...hostnames], 3)} never come here, not even those that no route of that hostname matches.`,
      };
    }
  },
});

type Shadow = Readonly<{ shadowed: Resource; hostname: string }>;

/** Worked out once for each listener: most edits leave most of them alone. */
const shadowsIn: (table: RouteTable) => readonly Shadow[] = memo((table) =>
  [...table.members.keys()].flatMap((hostname) => {
    const wider = hostname === '' ? undefined : widerThan(table, hostname);
    const bucket = wider === undefined ? undefined : table.bucket(hostname);
    if (wider === undefined || !bucket || bucket.http.all.length === 0 || takesAll(bucket)) return [];
    return (table.members.get(wider) ?? []).flatMap(({ route: shadowed }): readonly Shadow[] => {
      if (shadowed.kind !== 'HTTPRoute') return [];
      // A route that has both names answers for the rest itself, or means not to.
      const hasBoth = table.members.get(hostname)?.some(({ route: one }) => one === shadowed) === true;
      return hasBoth ? [] : [{ shadowed, hostname }];
    });
  }),
);
