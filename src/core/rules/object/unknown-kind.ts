import { object } from '../../kinds/shared/example-manifests.ts';
import { appliesFolders, isGenerator } from '../../builds/applied-folder.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { isInOtherGroup } from '../../admission/served.ts';
import { definitionOf } from '../../admission/schema-for.ts';
import { kindOf, kinds } from '../../kinds/registry.ts';
import { builtInKinds, builtInScope } from '../../model/built-in-kinds.ts';
import { removedVersion, wasServed } from '../../model/removed-versions.ts';
import type { Resource } from '../../model/resource.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { isPackageKind } from '../../topology/installers.ts';
import { isMakerKind } from '../../topology/products.ts';
import type { IndexSnapshot, ResourceIndex } from '../../topology/resource-index.ts';
import { listed } from '../../text/words.ts';
import { defineRule } from '../define-rule.ts';
import { nearNames } from '../../text/near-names.ts';
import { isIssuerKind } from '../shared/http01-solvers.ts';
import { versionFixes } from '../shared/version-fix.ts';
import { setFix } from '../shared/fixes.ts';

type GroupKind = Pick<Resource, 'group' | 'kind'>;

const example = (apiVersion: string, kind: string): string =>
  object(apiVersion, kind, { name: 'cart', namespace: 'shop' }, '');

/** The kind of a group that a misspelled name stands for. */
function misspelled({ group, kind }: GroupKind): string | undefined {
  const known = [
    ...kinds.filter((one) => one.group === group).map((one) => one.kind),
    ...builtInKinds(group),
  ];
  return known.find((one) => one.toLowerCase() === kind.toLowerCase()) ?? nearNames(kind, known, 1)[0];
}

/**
 * Whether objects of a kind without a folder in `kinds/` are read all the same: for what they make or install, or for the
 * folders that they have applied.
 */
const isRead = (one: GroupKind): boolean =>
  isMakerKind(one) || isPackageKind(one) || isIssuerKind(one) || appliesFolders(one) || isGenerator(one);

/** Whether neither Kubernetes nor this program knows a kind. */
const isUnknownHere = (one: GroupKind): boolean =>
  !kindOf(one.group, one.kind) && builtInScope(one.group, one.kind) === undefined && !isRead(one);

/** Whether neither Kubernetes, nor this program, nor a definition of the workspace knows a kind. */
const isUnknown = (one: GroupKind, index: ResourceIndex): boolean =>
  isUnknownHere(one) && !definitionOf(one, index);

/** The kinds of the workspace that nothing reads, and that are neither misspelled nor in the wrong group. */
const unknownKinds = (index: IndexSnapshot): readonly GroupKind[] =>
  index.kinds.filter(
    (one) =>
      isUnknown(one, index) &&
      !wasServed(one.group, one.kind) &&
      misspelled(one) === undefined &&
      !isInOtherGroup(one),
  );

/** A kind without a folder in `kinds/`, that Kubernetes does not have, and that the workspace does not define. */
export const unknownKind = defineRule({
  code: 'object/unknown-kind',
  model: 'admission#served-versions',
  severity: 'info',
  title: 'The kind of an object is not known here.',
  why: 'It is kept untouched and shown as a plain card; nothing about it is checked.',
  fix: 'Nothing needs to be done, unless kind or apiVersion are misspelled.',
  examples: { bad: example('example.com/v1', '⟦Widget⟧'), good: example('v1', 'Service') },

  about: isUnknownHere,

  *each({ resource, index }) {
    const { kind, apiVersion } = resource;
    // Another rule says what became of it.
    if (!isUnknown(resource, index) || removedVersion(apiVersion, kind)) return;
    const [violation] = admissionOf(resource, index).violations;
    const right = violation?.facts?.['right'];
    if (violation?.code === 'admission/no-matches' && typeof right === 'string') {
      yield {
        on: resource,
        path: ['apiVersion'],
        severity: 'error',
        message: `There is no ${kind} in ${apiVersion}; it belongs to ${right}.`,
        explanation: `There is no ${kind} in ${apiVersion}; it belongs to ${right}. The API server refuses the object.`,
        fixes: versionFixes(resource, right, index),
        violation,
      };
      return;
    }
    const meant = misspelled(resource);
    if (meant === undefined) return;
    yield {
      on: resource,
      path: ['kind'],
      severity: 'warning',
      message: `${kind} is not a known kind of ${apiVersion}; ${meant} is.`,
      fixes: [setFix(resource, ['kind'], meant, `Set kind to ${meant}`)],
    };
  },

  dependencies: ({ index }) => [
    index.kinds,
    index.ofKind('apiextensions.k8s.io', 'CustomResourceDefinition'),
    ...unknownKinds(index).map(({ group, kind }) => index.ofKind(group, kind)),
  ],

  *check({ index }) {
    for (const [group, found] of groupBy(unknownKinds(index), (one) => one.group)) {
      const objects = found.flatMap(({ kind }) => index.ofKind(group, kind)).filter(({ stale }) => !stale);
      const [first] = objects;
      if (!first) continue;
      const names = [...new Set(objects.map(({ kind }) => kind))];
      yield {
        on: first,
        path: ['kind'],
        message:
          objects.length === 1
            ? `${first.kind} (${first.apiVersion}) is not a kind that is known here; it is not checked.`
            : `${objects.length} objects of ${group === '' ? 'the core group' : group} are not checked: ${listed(names)} ${names.length === 1 ? 'is not a kind that is' : 'are not kinds that are'} known here.`,
      };
    }
  },
});
