import { missingTls } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { certificateOf } from '../../certificates/certificate-of.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { arrayAt, objectAt } from '../../model/access.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const LISTENERS = `
- name: https
  port: 443
  protocol: ⟦HTTPS⟧`;

const VALID_HERE =
  'The implementation marks the listener as programmed all the same, though there is nothing to serve TLS with. Others say Programmed: False with reason Invalid.';

/** HTTPS with nothing to serve it with. The API server takes it. */
export const noCertificate = defineRule({
  code: 'listener/no-certificate',
  model: 'status#effects-of-faults',
  severity: 'error',
  title: 'A listener that ends TLS names no certificate.',
  why: 'The API server takes it, but without a certificate the controller cannot serve it: Programmed: False with reason Invalid.',
  fix: 'Name a Secret of type kubernetes.io/tls under tls.certificateRefs.',
  examples: { bad: gateway(LISTENERS), good: manifests(gateway(httpsListener()), tlsSecret()) },

  about: isListenerHolder,

  *each({ resource, index }) {
    for (const listener of listenersOf(resource)) {
      const { path, name, protocol } = listener;
      if (!lacksCertificate(listener)) continue;
      const isValid = !listener.hasTls && chosen(index, missingTls) === 'valid';
      yield {
        on: resource,
        path: listener.hasTls ? [...path, 'tls'] : [...path, 'protocol'],
        key: listener.hasTls,
        ...(isValid && { severity: 'warning' as const, explanation: VALID_HERE }),
        message: `Listener ${name} is ${protocol} and names no certificate.`,
        fixes: fixes(listener, index),
      };
    }
  },
});

/** Without certificates there may still be options, which only single implementations know. */
function lacksCertificate({ holder, path, protocol, hasTls, tlsMode }: Listener): boolean {
  if (!hasTls) return protocol === 'HTTPS';
  const ends = protocol === 'HTTPS' || (protocol === 'TLS' && tlsMode === 'Terminate');
  const tls = [...path, 'tls'];
  // With neither of them the API server refuses the listener.
  return (
    ends &&
    arrayAt(holder.value, [...tls, 'certificateRefs']).length === 0 &&
    Object.keys(objectAt(holder.value, [...tls, 'options'])).length > 0
  );
}

/** The certificates beside it that are good for its hostname. */
const fixes = ({ holder, hostname, path, hasTls }: Listener, index: ResourceIndex): readonly Fix[] =>
  index
    .inNamespace(CORE, 'Secret', holder.namespace)
    .filter((secret) => {
      const { usable, leaf } = certificateOf(secret);
      return usable && leaf !== null && (hostname === null || coversHostname(leaf.dnsNames, hostname));
    })
    .slice(0, 3)
    .map(({ name }) =>
      hasTls
        ? setFix(holder, [...path, 'tls', 'certificateRefs'], [{ name }], `Serve with Secret ${name}`)
        : setFix(holder, [...path, 'tls'], { certificateRefs: [{ name }] }, `Serve with Secret ${name}`),
    );
