import { holdsUnknown } from '../../model/unknown-values.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import type { Path } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { matchPaths } from '../../model/access.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resource } from '../../model/resource.ts';
import type { DataPlane, GatewayPlane, PlaneListener } from '../../traffic/data-plane.ts';
import { hostIn, representativeRequest } from '../../traffic/coverage/representative-request.ts';
import { decide } from '../../traffic/decide/decide.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { requestFromUrl } from '../../traffic/request/request-from-url.ts';
import type { RouteTable } from '../../traffic/table/route-table.ts';
import type { HttpCandidate } from '../../traffic/table/candidate.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, TO_EDGE } from '../shared/examples.ts';
import { onRouting } from '../shared/dependencies.ts';

const example = (prefix: string): string =>
  manifests(
    gateway(),
    route(`${TO_EDGE}
rules:
  - matches:
      - path:
          value: /cart
    filters:
      - type: RequestRedirect
        requestRedirect:
          path:
            type: ReplacePrefixMatch
            replacePrefixMatch: ${prefix}`),
  );

/** Where the redirect of a rule stands; undefined where it has none. */
function redirectIn({ rule }: HttpCandidate): Path | undefined {
  const index = arrayAt(rule.value, 'filters').findIndex(
    (filter) => stringAt(filter, 'type') === 'RequestRedirect',
  );
  return index < 0 ? undefined : [...rule.at, 'filters', index, 'requestRedirect'];
}

/** Redirects to HTTPS and nothing else: on an HTTPS listener they are reported where they are attached. */
const onlyScheme = (redirect: Json | undefined): boolean =>
  stringAt(redirect, 'scheme') === 'https' &&
  ['hostname', 'path', 'port'].every((key) => valueAt(redirect, key) === undefined);

/** Whether every client repeats a request as it is: what a client sends beyond the address it may not send again. */
const everyClient = ({ method, headers }: TrafficRequest): boolean => method === 'GET' && headers.size === 0;

type Loop = Readonly<{ addresses: readonly string[]; certain: boolean }>;

/** Follows redirects as a client does; the addresses as long as they come back to the same rule. */
function segments(
  plane: DataPlane,
  first: TrafficRequest,
  { route: own, rule }: HttpCandidate,
): readonly string[] {
  const found: string[] = [];
  let request = first;
  for (let count = 0; count < 4; count++) {
    const outcome = decide(plane, request);
    const location = outcome.response?.headers.get('location');
    if (location === undefined || outcome.route?.key !== own.key || outcome.rule?.index !== rule.index)
      return [];
    found.push(location);
    const next = requestFromUrl(location, { gateway: first.gateway ?? undefined });
    if (!next.ok) return [];
    request = { ...next.request, method: first.method, headers: first.headers };
  }
  return found;
}

function loopOf(
  plane: DataPlane,
  gatewayPlane: GatewayPlane,
  listener: PlaneListener,
  candidate: HttpCandidate,
  hostname: string,
): Loop {
  const taken = new Set(
    [...gatewayPlane.ports.values()].flatMap(({ all }) =>
      all.flatMap(({ table }) => [...table.members.keys()]),
    ),
  );
  const request = representativeRequest(listener, hostIn(hostname, taken), candidate);
  return request
    ? { addresses: segments(plane, request, candidate), certain: everyClient(request) }
    : { addresses: [], certain: false };
}

/** A redirect that leads back to its own rule. */
export const redirectToItself = defineRule({
  code: 'routing/redirect-loop',
  model: 'filters#requestredirect',
  severity: 'error',
  title: 'A redirect leads back to itself.',
  why: 'The address that the client is sent to is matched by the same rule, which redirects it again, until the browser gives up.',
  fix: 'Redirect to an address that this rule does not match: another host, or a path that its matches leave out.',
  examples: {
    bad: example('/cart/new').replace('requestRedirect:', '⟦requestRedirect⟧:'),
    good: example('/basket'),
  },

  dependencies: onRouting,

  *check({ dataPlane: plane }) {
    const seen = new Set<string>();
    for (const gatewayPlane of plane.gateways.values())
      for (const listener of [...gatewayPlane.ports.values()].flatMap(({ all }) => all))
        for (const hostname of redirectingIn(listener.table)) {
          for (const candidate of listener.table.bucket(hostname)?.http.all ?? []) {
            const path = redirectIn(candidate);
            const redirect = path && valueAt(candidate.route.value, path);
            if (!path || onlyScheme(redirect) || holdsUnknown(candidate.rule.value)) continue;
            // A host that no route names may be served elsewhere.
            if (hostname === '' && stringAt(redirect, 'hostname') !== undefined) continue;
            const id = `${candidate.route.key}#${path.join('.')}`;
            if (seen.has(id)) continue;
            const { addresses, certain } = loopOf(plane, gatewayPlane, listener, candidate, hostname);
            const [first, second] = addresses;
            if (first === undefined) continue;
            seen.add(id);
            const on = candidate.route;
            const again = `This redirect leads to ${first}, which is redirected${second === first ? ' to itself' : ` on to ${second}`} by the same rule`;
            yield certain
              ? { on, path, key: true, message: `${again}.` }
              : {
                  on,
                  path,
                  key: true,
                  severity: 'warning',
                  message: `${again}, where the client sends the same method and headers again.`,
                };
          }
        }
  },
});

/** The hostnames with routes that redirect. Looked up once for each listener: most edits leave most of them alone. */
const redirectingIn: (table: RouteTable) => readonly string[] = memo(({ members }) =>
  [...members].flatMap(([hostname, routes]) =>
    routes.some(({ route: one }) => redirects(one)) ? [hostname] : [],
  ),
);

const redirects: (route: Resource) => boolean = memo(
  ({ value }) => matchPaths(value, 'spec.rules[*].filters[*].requestRedirect').length > 0,
);
