import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../core/kinds/registry.ts';
import { leftOut } from './reading/left-out.ts';

type Rule = Readonly<{
  apiGroups: readonly string[];
  resources: readonly string[];
  verbs: readonly string[];
}>;

test('the role of the documentation allows what is read, and nothing else', () => {
  const page = readFileSync(new URL('../../docs/cluster.md', import.meta.url), 'utf8');
  const [role] = Array.from(page.matchAll(/```yaml\n([^]*?)```/g), ([, text = '']) => text);
  const { rules } = parse(role ?? '') as { rules: readonly Rule[] };
  const allowed = rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) => resources.map((resource) => `${group}/${resource} ${verbs.join()}`)),
  );
  const read = kinds
    .filter(({ group, kind }) => leftOut({ group, kind }, false) === null)
    .map(({ group, plural }) => `${group}/${plural} get,list,watch`);
  expect(allowed.toSorted()).toEqual(
    [...read, '/events get,list,watch', 'apiextensions.k8s.io/customresourcedefinitions get'].toSorted(),
  );
});
