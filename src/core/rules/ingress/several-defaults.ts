import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { unsetFix } from '../shared/fixes.ts';
import { DEFAULT_CLASS, isDefaultClass } from '../../topology/ingress-class.ts';

const classNamed = (name: string, value: string, mark = DEFAULT_CLASS.at(-1)): string =>
  object(
    'networking.k8s.io/v1',
    'IngressClass',
    { name },
    `  annotations:\n    ${mark}: "${value}"\nspec:\n  controller: example.com/${name}`,
  );

/** More than one class that Ingresses without a class would get. */
export const severalDefaultClasses = defineRule({
  code: 'ingress/several-defaults',
  model: 'ingress#class-and-controller',
  severity: 'warning',
  title: 'More than one IngressClass is the default.',
  why: 'Older API servers refuse Ingresses without a class then; newer ones take the class that was made last.',
  fix: 'Leave the annotation on one class.',
  examples: {
    bad: manifests(classNamed('first', 'true'), classNamed('second', 'true', `⟦${DEFAULT_CLASS.at(-1)}⟧`)),
    good: manifests(classNamed('first', 'true'), classNamed('second', 'false')),
  },

  dependencies: ({ index }) => [index.ofKind(NETWORKING, 'IngressClass')],

  *check({ index }) {
    const [first, ...others] = index
      .ofKind(NETWORKING, 'IngressClass')
      .filter((one) => !one.stale && isDefaultClass(one));
    for (const other of others) {
      yield {
        on: other,
        path: DEFAULT_CLASS,
        key: true,
        message: `${first ? describe(first) : 'Another class'} is the default, too.`,
        fixes: [unsetFix(other, DEFAULT_CLASS, 'Be no default')],
      };
    }
  },
});
