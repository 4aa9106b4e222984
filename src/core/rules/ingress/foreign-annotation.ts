import { manifests } from '../../kinds/shared/example-manifests.ts';
import { objectAt } from '../../model/access.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { unsetFix } from '../shared/fixes.ts';
import { controllerOfIngress, controllerReading } from '../../topology/ingress-controllers.ts';

const example = (annotation: string): string =>
  manifests(
    ingressClass('traefik.io/ingress-controller'),
    ingress(
      `ingressClassName: example\n${ingressRules()}`,
      'shop',
      `  annotations:\n    ${annotation}: "true"\n`,
    ),
    service(),
  );

/** An annotation that the controller of the class does not read. */
export const foreignAnnotation = defineRule({
  code: 'ingress/foreign-annotation',
  model: 'ingress#class-and-controller',
  severity: 'warning',
  title: 'An Ingress carries an annotation for another controller than that of its class.',
  why: 'Each controller reads annotations of its own. This one has no effect: what it asks for does not happen, without a message.',
  fix: 'Say it in the words of the controller in use, or take the annotation out.',
  examples: {
    bad: example('⟦nginx.ingress.kubernetes.io/ssl-redirect⟧'),
    good: example('traefik.ingress.kubernetes.io/router.tls'),
  },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, index }) {
    const controller = controllerOfIngress(resource, index);
    // Of a controller that is not known it is not known either what it reads.
    if (!controller) return;
    for (const annotation of Object.keys(objectAt(resource.value, 'metadata.annotations'))) {
      const reader = controllerReading(annotation);
      if (!reader || reader === controller) continue;
      const path = ['metadata', 'annotations', annotation];
      yield {
        on: resource,
        path,
        key: true,
        message: `${annotation} is for ${reader.name}; this Ingress goes to ${controller.name}.`,
        fixes: [unsetFix(resource, path, 'Remove the annotation')],
      };
    }
  },
});
