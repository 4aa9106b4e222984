import { manifests } from '../../kinds/shared/example-manifests.ts';
import { objectAt, stringAt, valueAt } from '../../model/access.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import type { Resource } from '../../model/resource.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { controllerNamed } from '../../topology/ingress-controllers.ts';
import { ANNOTATION_ONLY, CLASS_ANNOTATION, classKey } from '../../topology/ingress-class.ts';

const CLASS = ingressClass('projectcontour.io/ingress-controller');
const bad = ingress(ingressRules(), 'shop', `  annotations:\n    ⟦${CLASS_ANNOTATION}⟧: example\n`);
const good = ingress(`ingressClassName: example\n${ingressRules()}`);

/** The class in the place where it stood before Kubernetes 1.18. */
export const ingressClassAnnotation = defineRule({
  code: 'ingress/class-annotation',
  model: 'ingress#class-and-controller',
  severity: 'warning',
  tag: 'deprecated',
  title: 'An Ingress names its class by an annotation.',
  why: 'The annotation has been deprecated since Kubernetes 1.18. Controllers still read it, but no IngressClass belongs to it, and beside ingressClassName it must say the same.',
  fix: 'Where there is an IngressClass of that name, write it into spec.ingressClassName.',
  examples: {
    bad: manifests(CLASS, bad, service()),
    good: manifests(CLASS, good, service()),
  },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, index }) {
    const path = ['metadata', 'annotations', CLASS_ANNOTATION];
    const written = stringAt(resource.value, path);
    if (written === undefined || ANNOTATION_ONLY.has(written)) return;
    const field = stringAt(resource.value, 'spec.ingressClassName');
    // The API server refuses both at once when they differ, which is said as its words.
    if (field !== undefined && field !== written) return;
    yield {
      on: resource,
      path,
      key: true,
      message: `The annotation ${CLASS_ANNOTATION} is deprecated.`,
      fixes: isSameByField(index.get(classKey(written))) ? [moveFix(resource, written)] : [],
    };
  },
});

/**
 * Whether the field leads to the same as the annotation. It has to name an IngressClass, or the Ingress would lose its
 * controller; that of a class decides, and its parameters come into effect only by the field.
 */
const isSameByField = (ofName: Resource | undefined): boolean =>
  ofName !== undefined &&
  controllerNamed(stringAt(ofName.value, 'spec.controller') ?? '') !== undefined &&
  valueAt(ofName.value, 'spec.parameters') === undefined;

function moveFix(resource: Resource, name: string): Fix {
  const alone = Object.keys(objectAt(resource.value, 'metadata.annotations')).length === 1;
  const annotations = alone ? null : { [CLASS_ANNOTATION]: null };
  return {
    title: `Set ingressClassName to ${name} instead`,
    call: {
      id: 'apply-patch',
      args: { key: resource.key, patch: { metadata: { annotations }, spec: { ingressClassName: name } } },
    },
  };
}
