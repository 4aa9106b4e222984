import { matchPaths, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Product } from './define-maker.ts';
import { everywhere } from './reach.ts';

const isTemplate = (text: string): boolean => text.includes('{{');

/** What the `generate` rules of a policy make; a namespace in braces stands for that of whatever triggers the rule. */
const generated = ({ value, namespace: own }: Resource): readonly Product[] =>
  matchPaths(value, 'spec.rules[*].generate').flatMap(({ value: rule }) => {
    const kind = stringAt(rule, 'kind');
    const name = stringAt(rule, 'name') ?? '';
    if ((kind !== 'Secret' && kind !== 'ConfigMap') || name === '' || isTemplate(name)) return [];
    const written = stringAt(rule, 'namespace') || own;
    return [{ kind, name, namespace: written === '' || isTemplate(written) ? everywhere : written }];
  });

/** Kyverno copies or generates objects where a policy says so. */
export const kyverno = defineMaker({
  software: 'Kyverno',
  makes: { 'kyverno.io/ClusterPolicy': generated, 'kyverno.io/Policy': generated },
});
