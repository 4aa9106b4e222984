import { ingressClass } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { domainPathFaults } from '../words/domain-path.ts';
import { checkLabel } from '../words/names.ts';
import { forbidden, invalid, required } from './shared/problems.ts';

const INGRESS_CLASS = ['networking.k8s.io/IngressClass'];

export const ingressClassController = defineCoreRule({
  id: 'ingress-class-controller',
  kinds: INGRESS_CLASS,
  title: 'The controller of an IngressClass is not of the form domain/path.',
  why: 'Controllers look for classes with exactly their own string, and the domain keeps these apart.',
  fix: 'Write the string that the documentation of the controller gives, such as `example.com/ingress-controller`.',
  *check({ value }) {
    const controller = stringAt(value, 'spec.controller') ?? '';
    for (const { part, words } of controller === '' ? [] : domainPathFaults(controller))
      yield invalid(['spec', 'controller'], part, words);
  },
  examples: {
    bad: ingressClass('controller: ⟦nginx⟧'),
    good: ingressClass('controller: example.com/ingress-controller'),
  },
});

const parameters = (lines: string) =>
  ingressClass(
    `controller: example.com/ingress-controller\nparameters:\n  apiGroup: example.com\n  kind: Settings\n  name: edge\n  ${lines.replaceAll('\n', '\n  ')}`,
  );

export const ingressClassParametersNamespace = defineCoreRule({
  id: 'ingress-class-parameters-namespace',
  kinds: INGRESS_CLASS,
  title: 'The namespace of the parameters does not go with their scope.',
  why: 'Scope Cluster means an object without namespace; with scope Namespace the object is in one, which has to be named.',
  fix: 'Set `scope: Namespace` with a namespace, or leave both out.',
  *check({ value, written }) {
    // What is left out stands for Cluster; an empty text is no scope.
    if (stringAt(written, 'spec.parameters.scope') === '') return;
    const scope = stringAt(value, 'spec.parameters.scope');
    const path = ['spec', 'parameters', 'namespace'];
    const namespace = stringAt(value, path);
    if (scope === 'Cluster' && namespace !== undefined)
      yield forbidden(path, "`parameters.scope` is set to 'Cluster'");
    if (scope !== 'Namespace') return;
    if (namespace === undefined)
      yield {
        ...required(path, "`parameters.scope` is set to 'Namespace'"),
        mark: { path: ['spec', 'parameters', 'scope'] },
      };
    else for (const words of checkLabel(namespace)) yield invalid(path, namespace, words);
  },
  fixes: () => [{ title: 'Remove namespace', at: [], unset: true }],
  examples: {
    bad: parameters('scope: Cluster\nnamespace: ⟦infra⟧'),
    good: parameters('scope: Namespace\nnamespace: infra'),
  },
});
