import { listed } from '../../text/words.ts';
import { certificateOf, type CertificateState } from '../../certificates/certificate-of.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { secretOf } from '../shared/certificate-problem.ts';
import { serving } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';

/** A listener serves a name that its certificate is not made out to. */
export const hostnameNotCovered = defineRule({
  code: 'certificate/hostname-not-covered',
  model: 'hostnames#wildcards',
  severity: 'warning',
  title: 'The certificate of a listener is not made out to its hostname.',
  why: 'Controllers do not compare them: the listener is programmed, and every client that verifies certificates refuses the connection.',
  fix: 'Have a certificate issued for the hostname, or correct the hostname. A wildcard in a certificate stands for exactly one label, other than in a listener.',
  examples: { bad: serving(undefined, undefined, '⟦tea.example.com⟧'), good: serving() },

  about: isListenerHolder,

  *each({ resource, links, index }) {
    for (const listener of listenersOf(resource)) {
      const { hostname } = listener;
      if (hostname === null || listener.tlsMode === 'Passthrough') continue;
      const states = statesOf(listener, links.resolutions);
      // Where one certificate is not known, it may be the one that covers it.
      if (states.length === 0 || states.includes(null)) continue;
      const names = states.flatMap((state) => state?.leaf?.dnsNames ?? []);
      if (coversHostname(names, hostname)) continue;
      yield {
        on: resource,
        path: [...listener.path, 'hostname'],
        message: `The certificate of listener ${listener.name} is made out to ${listed(names)}, not to ${hostname}.`,
        fixes: otherSecret(listener, links.resolutions, index),
      };
    }
  },
});

const certificatesOf = ({ path }: Listener, resolutions: readonly Resolution[]): readonly Resolution[] =>
  resolutions.filter(
    ({ reference }) =>
      reference.role === 'certificate' && path.every((step, at) => reference.path[at] === step),
  );

const statesOf = (
  listener: Listener,
  resolutions: readonly Resolution[],
): readonly (CertificateState | null)[] =>
  certificatesOf(listener, resolutions).map((resolution) => {
    const secret = secretOf(resolution);
    const state = secret && certificateOf(secret);
    return state?.usable === true ? state : null;
  });

/** The Secret beside it that would do, where there is only one certificate to replace. */
function otherSecret(
  listener: Listener,
  resolutions: readonly Resolution[],
  index: ResourceIndex,
): readonly Fix[] {
  const [only, ...more] = certificatesOf(listener, resolutions);
  if (!only || more.length > 0) return [];
  const { reference } = only;
  const fits = (secret: Resource): boolean => {
    const { usable, leaf } = certificateOf(secret);
    return usable && leaf !== null && coversHostname(leaf.dnsNames, listener.hostname ?? '');
  };
  return index
    .inNamespace(CORE, 'Secret', reference.target.namespace)
    .filter(fits)
    .slice(0, 2)
    .map(({ name }) => setFix(reference.holder, namePath(reference), name, `Serve with Secret ${name}`));
}
