import { kinds } from '../../kinds/registry.ts';
import { servedVersions } from '../../kinds/served-versions.ts';
import { readDefinition, type CustomDefinition } from '../../admission/crd/custom-definition.ts';
import { stringAt } from '../../model/access.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { writtenAt, type CompletionContext } from '../completion-context.ts';
import type { ValueOffer } from './value-offer.ts';

/** A kind with the API versions it is served in, built in or defined. */
type ServedKind = Readonly<{
  group: string;
  kind: string;
  description: string;
  versions: readonly string[];
}>;

/** `apiVersion` and `kind` of an object, which decide all the rest; null for any other field. */
export function typesAt(place: CompletionContext): readonly ValueOffer[] | null {
  if (place.path.length !== 1) return null;
  if (place.path[0] === 'apiVersion') return apiVersions(place);
  if (place.path[0] === 'kind') return kindNames(place);
  return null;
}

function apiVersions(place: CompletionContext): readonly ValueOffer[] {
  const kind = stringAt(writtenAt(place, []), ['kind']);
  const found = new Map<string, string[]>();
  const fitting = servedKinds(place).filter((candidate) => !kind || candidate.kind === kind);
  for (const { group, kind: name, versions } of fitting.length > 0 ? fitting : servedKinds(place)) {
    for (const version of versions) {
      const apiVersion = apiVersionOf(group, version);
      found.set(apiVersion, [...(found.get(apiVersion) ?? []), name]);
    }
  }
  return [...found].map(([value, names]) => ({
    value,
    detail: names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', '),
    documentation: `Serves ${names.join(', ')}.`,
    kind: 'value',
  }));
}

function kindNames(place: CompletionContext): readonly ValueOffer[] {
  const apiVersion = stringAt(writtenAt(place, []), ['apiVersion']);
  const fits = ({ group, versions }: ServedKind): boolean =>
    !apiVersion || versions.some((version) => apiVersionOf(group, version) === apiVersion);
  return servedKinds(place)
    .filter(fits)
    .map(({ kind, group, description }) => ({
      value: kind,
      detail: group === '' ? 'core' : group,
      documentation: description,
      kind: 'value',
    }));
}

const apiVersionOf = (group: string, version: string): string =>
  group === '' ? version : `${group}/${version}`;

/** Kinds that are known here or defined in the workspace, in the versions that the workspace's CRDs serve. */
function servedKinds({ options, index }: CompletionContext): readonly ServedKind[] {
  const known = kinds.map((one) => ({
    group: one.group,
    kind: one.kind,
    description: one.description,
    versions: servedVersions(one, options).map(({ name }) => name),
  }));
  const names = new Set(known.map(({ group, kind }) => `${group}/${kind}`));
  const custom = definitions(index).filter(({ group, kind }) => !names.has(`${group}/${kind}`));
  return [
    ...known.filter(({ versions }) => versions.length > 0),
    ...custom.map(({ group, kind, versions }) => ({
      group,
      kind,
      description: `Defined by a CustomResourceDefinition of this workspace.`,
      versions: versions.filter(({ served }) => served).map(({ name }) => name),
    })),
  ];
}

const definitions = (index: ResourceIndex): readonly CustomDefinition[] =>
  index
    .ofKind('apiextensions.k8s.io', 'CustomResourceDefinition')
    .flatMap((resource) => readDefinition(resource) ?? []);
