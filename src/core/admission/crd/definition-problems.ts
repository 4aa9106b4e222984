import { objectAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { Violation } from '../violation.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { ruleProblems } from './rule-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { listOf, stringOf } from './written.ts';
import { isObject } from '../../yaml/is-object.ts';

const VERSION = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const LABEL = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Why the API server refuses a CustomResourceDefinition, beside what the schema of such definitions says already:
 * names that do not fit each other, versions, schemas that are not structural, and rules that do not compile. Worked out
 * once for as long as the definition stays.
 */
export const definitionProblems = memo(({ value, name }: Resource): readonly Violation[] => {
  const problems = createProblemList();
  const spec = objectAt(value, ['spec']);
  checkNames(spec, { name, prefix: stringAt(value, ['metadata', 'generateName']) ?? '' }, problems);
  checkVersions(spec, problems);
  return problems.found;
});

function checkNames(
  spec: JsonObject,
  { name, prefix }: Readonly<{ name: string; prefix: string }>,
  problems: ProblemList,
): void {
  const group = stringAt(spec, ['group']);
  const plural = stringAt(spec, ['names', 'plural']);
  const kind = stringAt(spec, ['names', 'kind']);
  const words = 'must be spec.names.plural+"."+spec.group';
  if (group && plural) {
    // No name that is made of a prefix is the one that it has to be.
    if (prefix !== '') problems.invalid(['metadata', 'generateName'], prefix, words);
    if (name !== '' && name !== `${plural}.${group}`) problems.invalid(['metadata', 'name'], name, words);
  }
  if (group && !group.includes('.'))
    problems.invalid(['spec', 'group'], group, 'should be a domain with at least one dot');
  for (const field of ['plural', 'singular'] as const) {
    const written = stringAt(spec, ['names', field]);
    if (written && !LABEL.test(written))
      problems.invalid(
        ['spec', 'names', field],
        written,
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
      );
  }
  if (kind && !LABEL.test(kind.toLowerCase()))
    problems.invalid(
      ['spec', 'names', 'kind'],
      kind,
      'may have mixed case, but should otherwise match a DNS-1035 label',
    );
  if (kind && stringAt(spec, ['names', 'listKind']) === kind)
    problems.invalid(['spec', 'names', 'listKind'], kind, 'kind and listKind may not be the same');
  if (spec['preserveUnknownFields'] === true)
    problems.invalid(
      ['spec', 'preserveUnknownFields'],
      true,
      'must be false in order to use defaults in the schema',
    );
}

function checkVersions(spec: JsonObject, problems: ProblemList): void {
  const versions = listOf(spec['versions']);
  if (!Array.isArray(spec['versions'])) return;
  const at: Path = ['spec', 'versions'];
  const names = versions.map((version) => (isObject(version) ? (stringOf(version['name']) ?? '') : ''));
  names.forEach((name, index) => {
    if (name !== '' && !VERSION.test(name))
      problems.invalid(
        [...at, index, 'name'],
        name,
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
      );
  });
  if (new Set(names).size < names.length) problems.invalid(at, names, 'must contain unique version names');
  const stored = versions.filter((version) => isObject(version) && version['storage'] === true).length;
  if (stored !== 1) problems.invalid(at, names, 'must have exactly one version marked as storage version');
  versions.forEach((version, index) => checkSchema(version, [...at, index], problems));
}

function checkSchema(version: Json, path: Path, problems: ProblemList): void {
  if (!isObject(version)) return;
  const schema = objectAt(version, ['schema'])['openAPIV3Schema'];
  const at = [...path, 'schema', 'openAPIV3Schema'];
  if (schema === undefined || schema === null) return problems.required(at, 'schemas are required');
  schemaProblems(schema, at, problems);
  if (isObject(schema)) ruleProblems(schema, at, problems);
}
