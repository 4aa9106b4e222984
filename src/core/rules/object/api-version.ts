import { object } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { definitionOf } from '../../admission/schema-for.ts';
import { preferredVersion } from '../../admission/served.ts';
import type { Kind, KindVersion } from '../../kinds/define-kind.ts';
import { kindOf } from '../../kinds/registry.ts';
import { deprecationWarning, isDeprecated, isKindServed } from '../../kinds/served-versions.ts';
import { crdsText, type InstalledCrds } from '../../model/installed-crds.ts';
import type { Resource } from '../../model/resource.ts';
import { isGone, servedText } from '../../model/served-words.ts';
import type { Served } from '../../model/served.ts';
import type { Fix } from '../finding.ts';
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
      const crds = index.crds();
      const found = definition ? undefined : known?.versions.find(({ name }) => name === version);
      const heir = definition ? undefined : successorOf(known, crds);
      const hint = { kind, written, found, heir, right: typeof right === 'string' ? right : null };
      yield {
        ...at,
        message: `${kind} is not served as ${written}${found?.served ? byCrds(found.served, crds) : ''}.`,
        explanation: explain(hint, crds),
        fixes: [
          ...(heir ? [successorFix(resource, heir)] : []),
          ...(typeof right === 'string' ? [versionFix(resource, right)] : []),
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
    const fixes = [versionFix(resource, right)];
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

const STILL = 'The cluster still takes it, for now.';

const byCrds = (served: Served, crds: InstalledCrds): string =>
  Object.keys(served).length === 0 ? '' : ` in ${crdsText(crds)}`;

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

type Hint = Readonly<{
  kind: string;
  written: string;
  found: KindVersion | undefined;
  /** The kind to write instead. */
  heir: Kind | undefined;
  /** The version to write instead. */
  right: string | null;
}>;

function explain({ kind, written, found, heir, right }: Hint, crds: InstalledCrds): string {
  const served = found?.served ?? {};
  const heirs = heir ? ` ${heir.kind} took its place.` : '';
  if (Object.keys(served).length > 0) {
    const state = isGone(served) ? 'was' : 'is';
    const other = right === null ? '' : ` With these CRDs the version to write is ${right}.`;
    return `${written} of ${kind} ${state} served ${servedText(served)}; this workspace is set to ${crdsText(crds)}, and those CRDs do not have it. Choose others in the settings if they are installed.${heirs}${other}`;
  }
  const better =
    right === null
      ? ''
      : ` The version to write is ${right}; check that no field was renamed between the two.`;
  return `The API server has no ${kind} in ${written}, and refuses the object.${better}`;
}
