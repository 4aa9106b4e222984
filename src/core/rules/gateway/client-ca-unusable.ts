import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { withArticle } from '../../text/words.ts';
import { SHOP_CERTIFICATE } from '../../certificates/example-pems.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { holdsAuthority } from '../../status/references/ca-fault.ts';
import { defineRule, type RuleReport } from '../define-rule.ts';
import { authorityOfOtherKind } from '../shared/authority-of-other-kind.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
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

  about: ofKind(GATEWAY_API, 'Gateway'),

  *each({ resource, links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, outcome } = resolution;
      if (reference.role !== 'ca-certificate' || outcome === 'not-permitted' || namesCoreGroup(reference))
        continue;
      const found = authorityOfOtherKind(resolution, index) ?? problem(resolution);
      if (found) yield { on: resource, path: namePath(reference), edges: [reference.id], ...found };
    }
  },
});

/** What is wrong with an authority that is there; that it is missing another rule says. */
function problem({ reference, target }: Resolution): Pick<RuleReport, 'message'> | null {
  if (!target) return null;
  const { kind } = reference.target;
  if (kind !== 'ConfigMap' && kind !== 'Secret')
    return { message: `An authority comes from a ConfigMap, not from ${withArticle(kind)}.` };
  if (holdsAuthority(target)) return null;
  const empty = ['data', 'stringData'].every((field) => !stringAt(target.value, [field, 'ca.crt'])?.trim());
  return {
    message: empty
      ? `${describe(target)} has no ca.crt.`
      : `${describe(target)} has no certificate in PEM form in ca.crt.`,
  };
}
