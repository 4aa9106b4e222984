import { object } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { definitionOf } from '../../admission/schema-for.ts';
import { preferredVersion } from '../../admission/served.ts';
import type { KindVersion } from '../../kinds/define-kind.ts';
import { kindOf } from '../../kinds/registry.ts';
import { defineRule } from '../define-rule.ts';
import { versionFix } from '../shared/version-fix.ts';

const example = (apiVersion: string): string =>
  object(
    apiVersion,
    'GRPCRoute',
    { name: 'cart', namespace: 'shop' },
    'spec:\n  hostnames:\n    - shop.example.com',
  );

/** A version that clusters do not have, or have no longer. */
export const apiVersion = defineRule({
  code: 'object/api-version',
  model: 'admission#served-versions',
  severity: 'error',
  title: 'An object is written in a version that is not served.',
  why: 'The API server refuses versions that it does not serve.',
  fix: 'Use the version that the fix names. Check that no field was renamed between the two.',
  examples: {
    bad: example('⟦gateway.networking.k8s.io/v1alpha2⟧'),
    good: example('gateway.networking.k8s.io/v1'),
  },

  *each({ resource, index }) {
    const { group, kind, version, apiVersion: written } = resource;
    const at = { on: resource, path: ['apiVersion'] };
    const definition = definitionOf(resource, index);
    const known = kindOf(group, kind);
    if (!definition && !known) return;
    const [violation] = admissionOf(resource, index).violations;
    if (violation?.code === 'admission/no-matches') {
      const right = violation.facts?.['right'];
      const found = definition ? undefined : known?.versions.find(({ name }) => name === version);
      yield {
        ...at,
        message: `${kind} is not served as ${written}.`,
        explanation: explain(kind, written, found, typeof right === 'string' ? right : null),
        fixes: typeof right === 'string' ? [versionFix(resource, right)] : [],
        violation,
      };
      return;
    }
    const deprecation = definition?.versions.find(({ name }) => name === version)?.deprecationWarning;
    if (deprecation !== undefined)
      yield { ...at, severity: 'warning', message: `${deprecation}.`, explanation: STILL };
    if (definition || !known) return;
    const right = preferredVersion(known, index);
    if (right === written) return;
    const state = known.versions.find(({ name }) => name === version)?.deprecated ? 'deprecated' : 'older';
    yield {
      ...at,
      severity: 'warning',
      message: `${right} is the recommended version of ${kind}; ${written} is ${state}.`,
      explanation: STILL,
      fixes: [versionFix(resource, right)],
    };
  },
});

const STILL = 'The cluster still takes it, for now.';

function explain(
  kind: string,
  written: string,
  found: KindVersion | undefined,
  right: string | null,
): string {
  if (found?.served.includes('experimental'))
    return `${written} of ${kind} is served only by the experimental CRDs; with the standard ones the API server does not know it. Choose the experimental channel if those are installed${right === null ? '' : `, or write ${right}`}.`;
  const better =
    right === null
      ? ''
      : ` The version to write is ${right}; check that no field was renamed between the two.`;
  return `The API server has no ${kind} in ${written}, and refuses the object.${better}`;
}
