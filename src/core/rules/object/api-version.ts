import { object } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { definitionOf } from '../../admission/schema-for.ts';
import { preferredVersion } from '../../admission/served.ts';
import type { Kind } from '../../kinds/define-kind.ts';
import { kindOf } from '../../kinds/registry.ts';
import { deprecationWarning, isDeprecated, isKindServed } from '../../kinds/served-versions.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import { removedVersion, type RemovedVersion } from '../../model/removed-versions.ts';
import type { Resource } from '../../model/resource.ts';
import { servedSentence } from '../../model/served-words.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../define-rule.ts';
import { versionFixes } from '../shared/version-fix.ts';

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
    const gone = definition ? undefined : removedVersion(written, kind);
    if (!definition && !known && !gone) return;
    const [violation] = admissionOf(resource, index).violations;
    if (violation?.code === 'admission/no-matches' && gone) {
      yield {
        ...at,
        message: `${kind} ${written} was served ${gone.until}.`,
        explanation: `${kind} ${written} was served ${gone.until}; clusters of today refuse it. ${successorText(gone, resource)}`,
        fixes: removedFixes(gone, resource, index),
        violation,
      };
      return;
    }
    if (violation?.code === 'admission/no-matches') {
      const right = violation.facts?.['right'];
      const crds = index.crds();
      const found = definition ? undefined : known?.versions.find(({ name }) => name === version);
      const heir = definition ? undefined : successorOf(known, crds);
      const better = typeof right === 'string' ? right : null;
      const bundled = found?.served && Object.keys(found.served).length > 0 ? found.served : undefined;
      yield {
        ...at,
        message: bundled
          ? `${kind} ${version} ${servedSentence(bundled, crds)}`
          : `${kind} is not served as ${written}.`,
        explanation: bundled
          ? explainCrds(heir, better)
          : `The API server has no ${kind} in ${written}, and refuses the object.${instead(better)}`,
        fixes: [
          ...(heir ? [successorFix(resource, heir)] : []),
          ...(typeof right === 'string' ? versionFixes(resource, right, index) : []),
        ],
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
    const found = known.versions.find(({ name }) => name === version);
    const fixes = versionFixes(resource, right, index);
    if (found && isDeprecated(found, index.crds()))
      yield {
        ...at,
        severity: 'warning',
        message: deprecationWarning(known, version),
        explanation: STILL,
        fixes,
      };
    else
      yield {
        ...at,
        severity: 'info',
        message: `${right} is the recommended version of ${kind}; ${written} is older.`,
        explanation: 'The cluster takes both alike.',
        fixes,
      };
  },
});

/** What stands for a version that is gone. */
function successorText({ now, isSame }: RemovedVersion, { value }: Resource): string {
  if (now === null) return 'Nothing took its place.';
  return isSame(value)
    ? `Write ${now} instead; nothing else changes.`
    : `Write ${now} instead; other fields, or what they mean when left out, differ there.`;
}

/** Ingresses are rewritten with their fields; others have a fix only where nothing but the version changes. */
function removedFixes(
  { now, isSame }: RemovedVersion,
  resource: Resource,
  index: ResourceIndex,
): readonly Fix[] {
  if (now === null) return [];
  return resource.kind === 'Ingress' || isSame(resource.value) ? versionFixes(resource, now, index) : [];
}

const STILL = 'The cluster still takes it, for now.';

/** The kind that took the place of another, where the installed CRDs have it. */
function successorOf(kind: Kind | undefined, crds: InstalledCrds): Kind | undefined {
  const [group = '', name = ''] = kind?.successor?.split('/') ?? [];
  const successor = kindOf(group, name);
  return successor && isKindServed(successor, crds) ? successor : undefined;
}

const successorFix = (resource: Resource, { kind }: Kind): Fix => ({
  title: `Write it as ${kind}, with the references to it`,
  call: { id: 'write-as-successor', args: { key: resource.key } },
});

/** What follows where other CRDs have the version. */
const explainCrds = (heir: Kind | undefined, better: string | null): string =>
  [
    'The CRDs of this workspace do not have it, so that the API server refuses the object. If the cluster has others, choose their release and channel.',
    ...(heir ? [`${heir.kind} took its place.`] : []),
    ...(better === null ? [] : [`With these CRDs the version to write is ${better}.`]),
  ].join(' ');

const instead = (better: string | null): string =>
  better === null
    ? ''
    : ` The version to write is ${better}; check that no field was renamed between the two.`;
