import { certificateOf } from '../../certificates/certificate-of.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import type { World } from '../../topology/world.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, httpsListener, manifests, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const LISTENERS = `
- name: https
  port: 443
  protocol: ⟦HTTPS⟧`;

/** HTTPS with nothing to serve it with. The API server takes it. */
export const noCertificate = defineRule({
  code: 'listener/no-certificate',
  severity: 'error',
  title: 'An HTTPS listener says nothing of TLS.',
  why: 'The API server takes it, but without a certificate the controller cannot serve it: Programmed: False with reason Invalid.',
  fix: 'Name a Secret of type kubernetes.io/tls under tls.certificateRefs.',
  examples: { bad: gateway(LISTENERS), good: manifests(gateway(httpsListener()), tlsSecret()) },

  *each({ resource, world }) {
    if (!isListenerHolder(resource)) return;
    for (const listener of listenersOf(resource)) {
      if (listener.protocol !== 'HTTPS' || listener.hasTls) continue;
      yield {
        on: resource,
        path: [...listener.path, 'protocol'],
        message: `Listener ${listener.name} is HTTPS and names no certificate.`,
        fixes: fixes(listener, world),
      };
    }
  },
});

/** The certificates beside it that are good for its hostname. */
const fixes = ({ holder, hostname, path }: Listener, world: World): readonly Fix[] =>
  world
    .inNamespace(CORE, 'Secret', holder.namespace)
    .filter((secret) => {
      const { usable, leaf } = certificateOf(secret);
      return usable && leaf !== null && (hostname === null || coversHostname(leaf.dnsNames, hostname));
    })
    .slice(0, 3)
    .map(({ name }) =>
      setFix(holder, [...path, 'tls'], { certificateRefs: [{ name }] }, `Serve with Secret ${name}`),
    );
