import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { objectAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { either } from '../../text/words.ts';
import type { Path } from '../../yaml/json.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { ingressNginx } from '../../convert/annotations/ingress-nginx/annotations.ts';
import { misspellingOf, type Misspelling } from '../../convert/annotations/spelling/spelling-of.ts';
import { safe, renameKeyFix, unsetFix } from '../shared/fixes.ts';
import { isOfIngressNginx } from '../../topology/ingress-controllers.ts';
import { isAnnotated } from '../shared/when.ts';

const example = (annotation: string): string =>
  manifests(
    ingressClass(),
    ingress(
      `ingressClassName: example\n${ingressRules()}`,
      'shop',
      `  annotations:\n    ${annotation}: "true"\n`,
    ),
    service(),
  );

/** An annotation that nothing reads, because it is not spelt like the one of a vendor. */
export const misspeltAnnotation = defineRule({
  code: 'object/misspelt-annotation',
  severity: 'warning',
  title: 'An annotation is misspelt.',
  why: 'The API server does not check what annotations are called: one that is not spelt as its program reads it has no effect, without a message.',
  fix: 'Write it as the documentation of the program does.',
  examples: {
    bad: example('⟦nginx.ingress.kubernetes.io/ssl-redirct⟧'),
    good: example('nginx.ingress.kubernetes.io/ssl-redirect'),
  },

  when: isAnnotated,

  *each({ resource, index }) {
    const annotations = objectAt(resource.value, 'metadata.annotations');
    for (const [annotation, value] of Object.entries(annotations)) {
      const found =
        misspellingOf(annotation, typeof value === 'string' ? value : '') ??
        formerName(annotation, resource, index);
      if (!found) continue;
      const { vendor, meant } = found;
      const [only, ...others] = meant;
      const path = ['metadata', 'annotations', annotation];
      yield {
        on: resource,
        path,
        key: true,
        message: `${vendor.name} reads no annotation ${annotation}; did you mean ${either(meant)}?`,
        fixes: others.length > 0 ? [] : fixes(resource, path, only),
      };
    }
  },
});

const fixes = (resource: Resource, path: Path, meant: string): readonly Fix[] =>
  Object.hasOwn(objectAt(resource.value, path.slice(0, -1)), meant)
    ? [unsetFix(resource, path, 'Remove the annotation: the right one is there')]
    : [safe({ ...renameKeyFix(resource, path, meant), title: `Write ${meant}` })];

/** What ingress-nginx read before its version 0.9. Other controllers still read annotations of this domain. */
const FORMER_PREFIX = 'ingress.kubernetes.io/';

/** The annotation that replaced one of the first versions of ingress-nginx, on an Ingress of that controller. */
function formerName(annotation: string, resource: Resource, index: ResourceIndex): Misspelling | undefined {
  if (!annotation.startsWith(FORMER_PREFIX) || !isKind(resource, NETWORKING, 'Ingress')) return undefined;
  const key = annotation.slice(FORMER_PREFIX.length);
  if (!Object.hasOwn(ingressNginx.facts, key) || !isOfIngressNginx(resource, index)) return undefined;
  return { vendor: ingressNginx, meant: [`${ingressNginx.prefix}${key}`] };
}
