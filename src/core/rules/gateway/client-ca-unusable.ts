import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { withArticle } from '../../text/words.ts';
import { caBundleOf } from '../../certificates/ca-bundle.ts';
import { SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { stringAt } from '../../model/access.ts';
import { CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';

const VALIDATION = `  tls:
    frontend:
      default:
        validation:
          caCertificateRefs:
            - group: ""
              kind: ConfigMap
              name: NAME
  listeners:`;

const example = (name: string, ca: string): string =>
  manifests(
    gateway(httpsListener()).replace('  listeners:', VALIDATION.replace('NAME', name)),
    tlsSecret(),
    object(
      'v1',
      'ConfigMap',
      { name: 'client-ca', namespace: 'infra' },
      `data:\n  ca.crt: |\n    ${ca.trim().replaceAll('\n', '\n    ')}`,
    ),
  );

/** A Gateway verifies its clients by certificates that are not there. */
export const clientCaUnusable = defineRule({
  code: 'gateway/client-ca-unusable',
  model: 'status#client-certificate-validation',
  severity: 'error',
  title: 'The authority that a Gateway verifies its clients by cannot be read.',
  why: 'The HTTPS listeners that it is for say ResolvedRefs: False; where no other authority is left they are not accepted, and no client gets in.',
  fix: 'Put the certificates of the authority, as PEM, under ca.crt of a ConfigMap.',
  examples: { bad: example('⟦client-ca⟧', 'REDACTED'), good: example('client-ca', SHOP_CERTIFICATE) },

  *each({ resource, links }) {
    if (!isKind(resource, GATEWAY_API, 'Gateway')) return;
    for (const resolution of links.resolutions) {
      const message = problem(resolution);
      if (message === null) continue;
      const { reference } = resolution;
      yield { on: resource, path: namePath(reference), message, edges: [reference.id] };
    }
  },
});

/** What is wrong beyond that it is missing or not allowed, which other rules say. */
function problem({ reference, outcome, target }: Resolution): string | null {
  if (reference.role !== 'ca-certificate' || outcome === 'not-permitted' || outcome === 'not-known')
    return null;
  if (!isKind(reference.target, CORE, 'ConfigMap'))
    return target
      ? `An authority comes from a ConfigMap, not from ${withArticle(reference.target.kind)}.`
      : null;
  if (!target) return null;
  if (!knownAt(target.value)(['data', 'ca.crt'])) return null;
  const bundle = stringAt(target.value, ['data', 'ca.crt']);
  if (bundle === undefined || bundle.trim() === '') return `${describe(target)} has no ca.crt.`;
  return caBundleOf(bundle).usable ? null : `${describe(target)} has no certificate in PEM form in ca.crt.`;
}
