import type { Kind } from '../kinds/define-kind.ts';
import { kindOf, kinds } from '../kinds/registry.ts';
import { servedVersions } from '../kinds/served-versions.ts';
import { isServed } from '../model/served.ts';
import { builtInScope } from '../model/built-in-kinds.ts';
import { arrayAt } from '../model/access.ts';
import { knownAt } from '../model/unknown-values.ts';
import { removedVersion } from '../model/removed-versions.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { definitionOf } from './schema-for.ts';
import type { Violation } from './violation.ts';

type GroupKind = Pick<Resource, 'group' | 'kind'>;

/** Groups of Kubernetes itself, and of the Gateway API: what they do not have does not exist. */
const isBuiltIn = (group: string): boolean =>
  !group.includes('.') || group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io');

/** `group/version`, as objects write it. */
export const apiVersionOf = (group: string, version: string): string =>
  group === '' ? version : `${group}/${version}`;

/** The version of a kind that is best written today, in the installed CRDs where they have the kind at all. */
export function preferredVersion(kind: Kind, index: ResourceIndex): string {
  const [best = kind.versions[0]] = servedVersions(kind, index.crds());
  return apiVersionOf(kind.group, best?.name ?? 'v1');
}

/**
 * The refusal of an object in a version, or of a kind in a group, that the API server does not have. Unknown kinds of
 * other groups may well be in the cluster, so they are not refused. `facts.right` is the apiVersion to write instead
 * (docs/model/admission.md#served-versions).
 */
export function notServed(resource: Resource, index: ResourceIndex): Violation | null {
  const { group, kind, version } = resource;
  const definition = definitionOf(resource, index);
  if (definition) {
    if (definition.versions.some(({ name, served }) => served && name === version)) return null;
    if (hasOpenVersions(index.definition(group, kind))) return null;
    const right = definition.versions.find(({ served }) => served)?.name;
    return refuse(resource, right === undefined ? null : apiVersionOf(group, right));
  }
  const known = kindOf(group, kind);
  if (known) {
    const here = known.versions.find(({ name }) => name === version);
    if (here && isServed(here.served, index.crds())) return null;
    const [right] = servedVersions(known, index.crds());
    return refuse(resource, right ? apiVersionOf(group, right.name) : null);
  }
  const gone = removedVersion(resource.apiVersion, kind);
  if (gone) return refuse(resource, gone.now);
  const elsewhere = kindElsewhere(resource);
  return elsewhere ? refuse(resource, preferredVersion(elsewhere, index)) : null;
}

/** The known kind of a name that is written in another group of Kubernetes or of the Gateway API. */
function kindElsewhere({ group, kind }: GroupKind): Kind | undefined {
  if (!isBuiltIn(group) || builtInScope(group, kind) !== undefined) return undefined;
  return kinds.find((one) => one.kind === kind);
}

/** Whether the kind belongs into another group than the one that it is written in. */
export const isInOtherGroup = (type: GroupKind): boolean => kindElsewhere(type) !== undefined;

/** Whether it is filled in later which versions a definition has. */
const hasOpenVersions = (definition: Resource | undefined): boolean => {
  const isKnown = knownAt(definition?.value ?? {});
  const versions = ['spec', 'versions'];
  return (
    !isKnown(versions) ||
    arrayAt(definition?.value, versions).some((_, i) =>
      ['name', 'served'].some((field) => !isKnown([...versions, i, field])),
    )
  );
};

const refuse = ({ kind, apiVersion }: Resource, right: string | null): Violation => ({
  code: 'admission/no-matches',
  path: ['apiVersion'],
  message: `no matches for kind "${kind}" in version "${apiVersion}"`,
  facts: { right },
});
