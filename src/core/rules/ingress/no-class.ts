import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { classNameOf, defaultClass } from '../../topology/ingress-class.ts';

const example = (spec: string): string => manifests(ingressClass(), ingress(spec), service());

/** An Ingress that no controller has a reason to take. */
export const ingressNoClass = defineRule({
  code: 'ingress/no-class',
  model: 'ingress#class-and-controller',
  severity: 'warning',
  title: 'An Ingress names no class, and there is no default one.',
  why: 'Most controllers pass over an Ingress without a class: it gets no address, and nothing happens. Some take it all the same.',
  fix: 'Set ingressClassName, or mark one IngressClass as the default.',
  examples: {
    bad: example(ingressRules()).replace('spec:\n  rules', '⟦spec⟧:\n  rules'),
    good: example(`ingressClassName: example\n${ingressRules()}`),
  },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, index }) {
    if (classNameOf(resource) !== undefined) return;
    if (defaultClass(index)) return;
    const names = index.ofKind(NETWORKING, 'IngressClass').map(({ name }) => name);
    const unknown = index.partial() || (names.length === 0 && !index.settings().complete);
    yield {
      on: resource,
      path: ['spec'],
      key: true,
      ...(unknown && { severity: 'info' as const }),
      message: unknown
        ? 'This Ingress names no class; whether the cluster has a default one is not checked.'
        : `This Ingress names no class, and none is the default; there is ${names.length === 0 ? 'no IngressClass' : listed(names)}.`,
      fixes: names
        .slice(0, 3)
        .map((name) => setFix(resource, ['spec', 'ingressClassName'], name, `Use IngressClass ${name}`)),
    };
  },
});
