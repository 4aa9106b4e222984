import { manifests } from '../../kinds/shared/example-manifests.ts';
import { WILDCARD_CERTIFICATE } from '../../certificates/example-pems.ts';
import { certificateOf } from '../../certificates/certificate-of.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { describe } from '../../topology/describe.ts';
import { intersectHostnames } from '../../topology/hostnames.ts';
import { isKind, isListenerHolder } from '../../topology/kind-names.ts';
import { setAttachment, setsNaming } from '../../topology/listener-sets.ts';
import { linksOf } from '../../topology/links.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { secretOf } from '../shared/certificate-problem.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';

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
  model: 'status#listener-conditions',
  severity: 'warning',
  title: 'HTTPS listeners on one port overlap in their hostnames or certificates.',
  why: 'Browsers use one HTTP/2 connection for all names that its certificate is good for. A request for the one listener then comes through a connection of the other, and is answered with 421, Misdirected Request; older clients do not try again. Controllers say so with OverlappingTLSConfig.',
  fix: 'Let each listener have a certificate for exactly its hostname, and hostnames that do not cover each other; or serve all of them with one listener.',
  examples: { bad: example('⟦"*.example.com"⟧', 443), good: example('"*.example.com"', 8443) },

  about: isListenerHolder,

  *each({ resource, index }) {
    const gateway = isKind(resource, GATEWAY_API, 'Gateway')
      ? resource
      : setAttachment(resource, index)?.gateway;
    if (!gateway || !isListenerHolder(resource)) return;
    const all = securedOf(gateway, index);
    for (const [i, one] of all.entries()) {
      const { listener } = one;
      if (listener.holder !== resource) continue;
      for (const other of all.slice(0, i)) {
        const overlap = overlapOf(one, other);
        if (overlap === null) continue;
        yield {
          on: resource,
          path: listener.hostname === null ? listener.path : [...listener.path, 'hostname'],
          message: `Listeners ${listener.name} and ${nameOf(other.listener, resource)} overlap on port ${listener.port ?? '?'}: ${overlap}.`,
        };
        break;
      }
    }
  },
});

/** A listener with the names that its certificates are made out to. */
type Secured = Readonly<{ listener: Listener; names: ReadonlySet<string> }>;

/** The HTTPS listeners of a Gateway and its sets, by rank, without those that clash. */
const securedOf: (gateway: Resource, index: ResourceIndex) => readonly Secured[] = tracked(
  (gateway, index) => {
    const sets = setsNaming(gateway, index).filter(
      (set) => setAttachment(set, index)?.outcome === 'attached',
    );
    const conflicts = listenerConflictsOf(gateway, index);
    return [gateway, ...sets].flatMap((holder) => {
      const names = namesByListener(holder, index);
      return listenersOf(holder)
        .filter((listener) => listener.protocol === 'HTTPS' && !conflicts.has(listener))
        .map((listener) => ({ listener, names: names.get(listener.index) ?? new Set<string>() }));
    });
  },
);

/** The names in the certificates of each listener, by its index. */
function namesByListener(holder: Resource, index: ResourceIndex): ReadonlyMap<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const resolution of linksOf(holder, index).resolutions) {
    const { role, path } = resolution.reference;
    const secret = role === 'certificate' ? secretOf(resolution) : null;
    // spec.listeners[2].tls.certificateRefs[0]
    const i = path[2];
    if (!secret || typeof i !== 'number') continue;
    const names = found.get(i) ?? new Set();
    found.set(i, names);
    for (const name of certificateOf(secret).leaf?.dnsNames ?? []) names.add(name);
  }
  return found;
}

function overlapOf({ listener: a, names }: Secured, { listener: b, names: others }: Secured): string | null {
  if (a.port !== b.port) return null;
  const shared = [...names].find((name) => others.has(name));
  if (shared !== undefined) return `both have a certificate for ${shared}`;
  if (intersectHostnames(a.hostname, b.hostname) === undefined) return null;
  return `${a.hostname ?? 'any host'} and ${b.hostname ?? 'any host'} have names in common`;
}

const nameOf = ({ name, holder }: Listener, here: Resource): string =>
  holder === here ? name : `${name} of ${describe(holder)}`;
