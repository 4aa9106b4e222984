import { ingress } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { ingressRule } from './shared/examples.ts';
import { isAddress } from '../ip-address.ts';
import { badTexts, invalid } from './shared/problems.ts';

const INGRESS = ['networking.k8s.io/Ingress'];

const TO_CART = 'defaultBackend:\n  service:\n    name: cart\n    port:\n      number: 80';

export const ingressEmpty = defineCoreRule({
  id: 'ingress-empty',
  kinds: INGRESS,
  title: 'An Ingress leads nowhere.',
  why: 'It has neither rules nor a default backend, so that there is nothing to do for its controller.',
  fix: 'Add `rules`, or `defaultBackend` for everything.',
  *check({ value }) {
    if (arrayAt(value, 'spec.rules').length > 0) return;
    if (valueAt(value, 'spec.defaultBackend') !== undefined) return;
    const rules = valueAt(value, 'spec.rules') === undefined ? 'null' : '[]';
    yield {
      path: ['spec'],
      words: `Invalid value: ${rules}: either \`defaultBackend\` or \`rules\` must be specified`,
    };
  },
  examples: {
    bad: ingress('⟦ingressClassName: example⟧'),
    good: ingress(`ingressClassName: example\n${TO_CART}`),
  },
});

const ANNOTATION = 'kubernetes.io/ingress.class';

const withAnnotation = (value: string) =>
  ingress(`ingressClassName: example\n${TO_CART}`).replace(
    '\nspec:',
    `\n  annotations:\n    ${ANNOTATION}: ${value}\nspec:`,
  );

export const ingressClassMismatch = defineCoreRule({
  id: 'ingress-class-mismatch',
  kinds: INGRESS,
  title: 'The annotation names another class than ingressClassName.',
  why: 'Both say which controller serves the Ingress. The annotation is the old way to say it.',
  fix: 'Remove the annotation.',
  *check({ value }) {
    const path = ['metadata', 'annotations', ANNOTATION];
    const old = stringAt(value, path);
    const name = stringAt(value, 'spec.ingressClassName');
    if (old !== undefined && name !== undefined && old !== name)
      yield {
        ...invalid(path, old, 'must match `ingressClassName` when both are specified'),
        written: `annotations.${ANNOTATION}`,
      };
  },
  fixes: () => [{ title: 'Remove the annotation', at: [], unset: true }],
  examples: { bad: withAnnotation('⟦other⟧'), good: withAnnotation('example') },
});

export const ingressHostIp = defineCoreRule({
  id: 'ingress-host-ip',
  kinds: INGRESS,
  title: 'The host of a rule is an IP address.',
  why: 'Rules are chosen by the name that clients ask for.',
  fix: 'Write the DNS name; leave `host` out for requests by address.',
  check: (subject) =>
    badTexts(subject, 'spec.rules[*].host', (host) =>
      isAddress(host) ? ['must be a DNS name, not an IP address'] : [],
    ),
  fixes: () => [{ title: 'Serve every host', at: [], unset: true }],
  examples: {
    bad: ingressRule('path: /\npathType: Prefix', undefined, 'host: ⟦192.0.2.10⟧'),
    good: ingressRule('path: /\npathType: Prefix', undefined, 'host: cart.example.com'),
  },
});
