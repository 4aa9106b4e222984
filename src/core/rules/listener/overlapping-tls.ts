import { WILDCARD_CERTIFICATE } from '../../certificates/example-pems.ts';
import { certificateOf } from '../../certificates/certificate-of.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { conflictsOf } from '../../topology/conflicts.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames } from '../../topology/hostnames.ts';
import { isKind } from '../../topology/kind-names.ts';
import { setAttachment, setsNaming } from '../../topology/listener-sets.ts';
import { linksOf } from '../../topology/links.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import { tracked } from '../../topology/tracked.ts';
import type { World } from '../../topology/world.ts';
import { defineRule } from '../define-rule.ts';
import { secretOf } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, manifests, tlsSecret } from '../shared/examples.ts';

const example = (hostname: string, port: number): string =>
  manifests(
    gateway(
      httpsListener() +
        httpsListener('other-tls', hostname)
          .replace('name: https', 'name: other')
          .replace('443', String(port)),
    ),
    tlsSecret(),
    tlsSecret(WILDCARD_CERTIFICATE, undefined, { name: 'other-tls', namespace: 'infra' }),
  );

/** Two HTTPS listeners of one port that browsers may mix up. */
export const overlappingTls = defineRule({
  code: 'listener/overlapping-tls',
  severity: 'warning',
  title: 'HTTPS listeners on one port overlap in their hostnames or certificates.',
  why: 'Browsers use one HTTP/2 connection for all names that its certificate is good for. A request for the one listener then comes through a connection of the other, and is answered with 421, Misdirected Request; older clients do not try again. Controllers say so with OverlappingTLSConfig.',
  fix: 'Let each listener have a certificate for exactly its hostname, and hostnames that do not cover each other; or serve all of them with one listener.',
  examples: { bad: example('⟦"*.example.com"⟧', 443), good: example('"*.example.com"', 8443) },

  *each({ resource, world }) {
    const gateways = isKind(resource, GATEWAY_API, 'Gateway')
      ? resource
      : setAttachment(resource, world)?.gateway;
    if (!gateways || (gateways !== resource && !isKind(resource, GATEWAY_API, 'ListenerSet'))) return;
    const all = httpsOf(gateways, world);
    for (const [index, listener] of all.entries()) {
      if (listener.holder !== resource) continue;
      for (const other of all.slice(0, index)) {
        const overlap = listener.port === other.port ? overlapOf(listener, other, world) : null;
        if (overlap === null) continue;
        const hostname = listener.hostname === null ? [] : ['hostname'];
        yield {
          on: resource,
          path: [...listener.path, ...hostname],
          message: `Listeners ${listener.name} and ${nameOf(other, resource)} overlap on port ${listener.port ?? '?'}: ${overlap}.`,
        };
        break;
      }
    }
  },
});

/** The HTTPS listeners of a Gateway and its sets, by rank, without those that clash. */
const httpsOf: (gateway: Resource, world: World) => readonly Listener[] = tracked((gateway, world) => {
  const sets = setsNaming(gateway, world).filter((set) => setAttachment(set, world)?.outcome === 'attached');
  const conflicts = conflictsOf(gateway, world);
  return [gateway, ...sets]
    .flatMap(listenersOf)
    .filter((listener) => listener.protocol === 'HTTPS' && !conflicts.has(listener));
});

function overlapOf(a: Listener, b: Listener, world: World): string | null {
  // What is the same in one object is a conflict, and said as such.
  if (a.hostname === b.hostname) return null;
  const shared = namesOf(a, world).find((name) => namesOf(b, world).includes(name));
  if (shared !== undefined) return `both have a certificate for ${shared}`;
  if (intersectHostnames(a.hostname, b.hostname) === undefined) return null;
  return `${a.hostname ?? 'any host'} and ${b.hostname ?? 'any host'} have names in common`;
}

const namesOf = (listener: Listener, world: World): readonly string[] =>
  linksOf(listener.holder, world)
    .resolutions.filter(
      ({ reference }) =>
        reference.role === 'certificate' && listener.path.every((step, at) => reference.path[at] === step),
    )
    .flatMap((resolution) => {
      const secret = secretOf(resolution);
      return secret ? (certificateOf(secret).leaf?.dnsNames ?? []) : [];
    });

const nameOf = ({ name, holder }: Listener, here: Resource): string =>
  holder === here ? name : `${name} of ${describe(holder)}`;
