import { object } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { definitionOf } from '../../admission/schema-for.ts';
import { kindOf, kinds } from '../../kinds/registry.ts';
import type { Resource } from '../../model/resource.ts';
import { defineRule } from '../define-rule.ts';
import { nearNames } from '../../text/near-names.ts';
import { versionFix } from '../shared/version-fix.ts';
import { setFix } from '../shared/fixes.ts';

const example = (apiVersion: string, kind: string): string =>
  object(apiVersion, kind, { name: 'cart', namespace: 'shop' }, '');

/** The kind of a group that a misspelled name stands for. */
function misspelled({ group, kind }: Resource): string | undefined {
  const known = kinds.filter((one) => one.group === group).map((one) => one.kind);
  return known.find((one) => one.toLowerCase() === kind.toLowerCase()) ?? nearNames(kind, known, 1)[0];
}

/** A kind without a folder in `kinds/`, and without a definition in the workspace. */
export const unknownKind = defineRule({
  code: 'object/unknown-kind',
  model: 'admission#served-versions',
  severity: 'info',
  title: 'The kind of an object is not known here.',
  why: 'It is kept untouched and shown as a plain card; nothing about it is checked.',
  fix: 'Nothing needs to be done, unless kind or apiVersion are misspelled.',
  examples: { bad: example('example.com/v1', '⟦Widget⟧'), good: example('v1', 'Service') },

  *each({ resource, index }) {
    const { group, kind, apiVersion } = resource;
    if (kindOf(group, kind) || definitionOf(resource, index)) return;
    const [violation] = admissionOf(resource, index).violations;
    const right = violation?.facts?.['right'];
    if (violation?.code === 'admission/no-matches' && typeof right === 'string') {
      yield {
        on: resource,
        path: ['apiVersion'],
        severity: 'error',
        message: `There is no ${kind} in ${apiVersion}; it belongs to ${right}.`,
        explanation: `There is no ${kind} in ${apiVersion}; it belongs to ${right}. The API server refuses the object.`,
        fixes: [versionFix(resource, right)],
        violation,
      };
      return;
    }
    const meant = misspelled(resource);
    yield {
      on: resource,
      path: ['kind'],
      severity: meant ? 'warning' : 'info',
      message: meant
        ? `${kind} is not a known kind of ${apiVersion}; ${meant} is.`
        : `${kind} (${apiVersion}) is not a kind that is known here; it is not checked.`,
      fixes: meant ? [setFix(resource, ['kind'], meant, `Set kind to ${meant}`)] : [],
    };
  },
});
