import { manifests } from '../../kinds/shared/example-manifests.ts';
import { arrayAt } from '../../model/access.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, tlsSecret } from '../shared/examples.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';

const example = (mode: string, refs: string): string =>
  manifests(
    gateway(`
- name: tls
  port: 8443
  protocol: TLS
  tls:
    mode: ${mode}${refs}`),
    tlsSecret(),
  );

const REFS = '\n    certificateRefs:\n      - name: shop-tls';

/** Certificates where the gateway never opens the connection. */
export const certificatesIgnored = defineRule({
  code: 'listener/certificates-ignored',
  model: 'status#listener-conditions',
  severity: 'warning',
  tag: 'unnecessary',
  title: 'A listener passes connections through and names certificates.',
  why: 'With mode Passthrough the pods answer the TLS handshake, with their own certificates: those of the listener are never shown.',
  fix: 'Remove certificateRefs, or set the mode to Terminate.',
  examples: {
    bad: example('Passthrough', REFS.replace('certificateRefs', '⟦certificateRefs⟧')),
    good: example('Passthrough', ''),
  },

  about: isListenerHolder,

  *each({ resource }) {
    for (const { name, path, protocol, tlsMode } of listenersOf(resource)) {
      const refs = [...path, 'tls', 'certificateRefs'];
      if (protocol !== 'TLS' || tlsMode !== 'Passthrough' || arrayAt(resource.value, refs).length === 0)
        continue;
      yield {
        on: resource,
        path: refs,
        key: true,
        message: `Listener ${name} passes TLS through, so its certificates are never used.`,
        fixes: [
          unsetFix(resource, refs, 'Remove certificateRefs'),
          setFix(resource, [...path, 'tls', 'mode'], 'Terminate', 'Set the mode to Terminate'),
        ],
      };
    }
  },
});
