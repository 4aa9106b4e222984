import { manifests } from '../../kinds/shared/example-manifests.ts';
import { counted } from '../../text/words.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { isKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { classNameOf, classOf } from '../../topology/ingress-class.ts';
import { controllerNamed, controllerReading, INGRESS_NGINX } from '../../topology/ingress-controllers.ts';

const example = (controller: string): string =>
  manifests(
    ingressClass(controller, 'public'),
    ingress(`ingressClassName: public\n${ingressRules()}`),
    service(),
  );

/** The controller of a class is maintained no longer. */
export const retiredController = defineRule({
  code: 'ingress/retired-controller',
  model: 'ingress#class-and-controller',
  severity: 'info',
  title: 'Ingresses are served by ingress-nginx, which has been retired.',
  why: 'Since March 2026 it gets no releases any more, and no fixes when a hole is found. It goes on working.',
  fix: 'Move to another controller, or to the Gateway API, where most of what stood in annotations has fields.',
  examples: { bad: example('⟦k8s.io/ingress-nginx⟧'), good: example('traefik.io/ingress-controller') },

  *each({ resource, index }) {
    if (isKind(resource, NETWORKING, 'IngressClass')) {
      if (controllerNamed(stringAt(resource.value, 'spec.controller') ?? '') !== INGRESS_NGINX) return;
      const count = index
        .ofKind(NETWORKING, 'Ingress')
        .filter((one) => classOf(one, index) === resource).length;
      yield {
        on: resource,
        path: ['spec', 'controller'],
        message: `ingress-nginx has been retired; ${counted(count, 'Ingress goes', 'Ingresses go')} to it here.`,
      };
    }
    // Where the class is not in the manifests, the annotations decide.
    if (!isKind(resource, NETWORKING, 'Ingress') || classOf(resource, index)) return;
    const annotations = Object.keys(objectAt(resource.value, 'metadata.annotations'));
    const found = annotations.find((annotation) => controllerReading(annotation) === INGRESS_NGINX);
    if (found === undefined) return;
    const named = classNameOf(resource);
    yield {
      on: resource,
      path: ['metadata', 'annotations', found],
      key: true,
      message: `This Ingress is written for ingress-nginx${named === undefined ? '' : ` (class ${named})`}, which has been retired.`,
    };
  },
});
