import { knownAt } from '../../model/unknown-values.ts';
import { ALB_ACTION, ALB_ACTION_PORT, isAlbAction } from '../../kinds/ingress/alb-action.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { matchPaths, objectAt, stringAt } from '../../model/access.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { nearNames } from '../../text/near-names.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (name: string): string =>
  manifests(
    ingressClass('ingress.k8s.aws/alb', 'alb'),
    ingress(
      `ingressClassName: alb
rules:
  - http:
      paths:
        - path: /
          pathType: Prefix
          backend:
            service:
              name: ${name}
              port:
                name: ${ALB_ACTION_PORT}`,
      'shop',
      `  annotations:\n    ${ALB_ACTION}ssl-redirect: '{"type": "redirect", "redirectConfig": {"port": "443", "protocol": "HTTPS", "statusCode": "HTTP_301"}}'\n`,
    ),
  );

const PLACES = ['spec.rules[*].http.paths[*].backend.service', 'spec.defaultBackend.service'];

/** A backend that is an action of a load balancer of AWS, without the annotation that defines it. */
export const ingressActionMissing = defineRule({
  code: 'ingress/action-missing',
  model: 'ingress#backends',
  severity: 'warning',
  title: 'A backend is an action that no annotation defines.',
  why: `The AWS Load Balancer Controller takes a backend whose port is named ${ALB_ACTION_PORT} for an action, and looks for an annotation of its name: without one it does not configure the load balancer.`,
  fix: 'Define the action in an annotation of this Ingress, or name the port of a Service.',
  examples: { bad: example('⟦redirect⟧'), good: example('ssl-redirect') },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource }) {
    const isKnown = knownAt(resource.value);
    const annotations = Object.keys(objectAt(resource.value, 'metadata.annotations'));
    const actions = annotations.filter((key) => key.startsWith(ALB_ACTION));
    for (const { path, value } of PLACES.flatMap((place) => matchPaths(resource.value, place))) {
      const name = stringAt(value, 'name');
      if (!isAlbAction(value) || !name || actions.includes(ALB_ACTION + name)) continue;
      if (!isKnown(['metadata', 'annotations', ALB_ACTION + name])) continue;
      const near = nearNames(
        name,
        actions.map((key) => key.slice(ALB_ACTION.length)),
      );
      yield {
        on: resource,
        path: [...path, 'name'],
        message: `There is no annotation ${ALB_ACTION}${name}, which would define this action.`,
        fixes: near.map((other) => setFix(resource, [...path, 'name'], other, `Use action ${other}`)),
      };
    }
  },
});
