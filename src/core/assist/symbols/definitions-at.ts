import type { Analysis } from '../../analysis.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Edge } from '../../topology/graph.ts';
import { grantFacts, fromMatches, toMatches } from '../../topology/grants.ts';
import { isKind } from '../../topology/kind-names.ts';
import { edgesOf } from '../../topology/draw-graph.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import { parseKey } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import { locateField, type Field } from '../locate-field.ts';
import { declarationsOf } from './occurrences-of.ts';
import { leadsOn } from './references-in.ts';
import { symbolAt } from './symbol-at.ts';
import type { FieldPlace, TextPlace } from './manifest-symbol.ts';
import { textPlaceOf } from './text-place-of.ts';

type Asked = Pick<Analysis, 'model' | 'graph' | 'links'>;

/**
 * What the field at an offset of a file leads to: the name of an object or listener, of all that a selector finds, of both
 * sides of a grant. Empty where it leads nowhere, or to what is not in the manifests.
 */
export function definitionsAt(analysis: Asked, file: string, offset: number): readonly TextPlace[] {
  const symbol = symbolAt(analysis.model, file, offset);
  const places = symbol ? declarationsOf(analysis.model.resources, symbol.symbol) : [];
  if (places.length > 0) return places.map((place) => textPlaceOf(analysis.model, place));
  const field = locateField(analysis.model, file, offset);
  return placesOf(analysis, field ? reachedFrom(analysis, field) : []);
}

/** The workloads behind the field at an offset: of a Service, or of what refers to one. */
export function implementationsAt(analysis: Asked, file: string, offset: number): readonly TextPlace[] {
  const field = locateField(analysis.model, file, offset);
  if (!field?.resource) return [];
  const named = reachedFrom(analysis, field).map(({ key }) => key);
  const sources = named.length > 0 ? named : [field.resource.key];
  const keys = sources.flatMap((key) =>
    isWorkload(key)
      ? [key]
      : edgesFrom(analysis, key).flatMap(({ role, target }) => (role === 'selects' ? [target] : [])),
  );
  return placesOf(
    analysis,
    [...new Set(keys)].filter(isWorkload).map((key) => ({ key, path: NAME })),
  );
}

/** A value of an object that may not be there. */
type Reached = Readonly<{ key: ResourceKey; path: Path }>;

const NAME: Path = ['metadata', 'name'];

/** What the edges lead to that begin in a field. */
function reachedFrom(analysis: Asked, { resource, path }: Field): readonly Reached[] {
  if (!resource || resource.stale) return [];
  if (isKind(resource, GATEWAY_API, 'ReferenceGrant')) return allowedBy(analysis, resource.key, path);
  const around = edgesFrom(analysis, resource.key).filter(
    (edge) => edge.path.length > 0 && leadsOn(path, edge.path),
  );
  const inner = Math.max(0, ...around.map((edge) => edge.path.length));
  return around.filter((edge) => edge.path.length === inner).map((edge) => endOf(analysis, edge, path));
}

const edgesFrom = ({ links }: Asked, key: ResourceKey): readonly Edge[] => {
  const own = links.get(key);
  return own ? edgesOf(own).filter(({ holder }) => holder === key) : [];
};

/** The other end of an edge; the row of it where the field says which. */
function endOf({ model }: Asked, edge: Edge, path: Path): Reached {
  const outgoing = edge.source === edge.holder;
  const [key, row] = outgoing ? [edge.target, edge.targetRow] : [edge.source, edge.sourceRow];
  const field = path[edge.path.length];
  const other = field === 'port' || field === 'sectionName' ? model.resources.get(key) : undefined;
  const found = other && rowsOf(other).find(({ id }) => id === row);
  return { key, path: found?.path ?? NAME };
}

/** The objects on the side of a grant that a path is on: who may refer, or what may be referred to. */
function allowedBy({ model, graph }: Asked, grant: ResourceKey, path: Path): readonly Reached[] {
  const resource = model.resources.get(grant);
  if (!resource) return [];
  const { from, to } = grantFacts(resource);
  const who = from.find((one) => leadsOn(path, one.path));
  const what = to.find((one) => leadsOn(path, one.path));
  if (!who && !what) return [];
  const keys = new Set<ResourceKey>();
  for (const edge of graph.edges.values()) {
    if (edge.grant !== grant) continue;
    const other = edge.source === edge.holder ? edge.target : edge.source;
    if (who && fromMatches(who, parseKey(edge.holder))) keys.add(edge.holder);
    if (what && toMatches(what, parseKey(other))) keys.add(other);
  }
  return [...keys].map((key) => ({ key, path: NAME }));
}

const isWorkload = (key: ResourceKey): boolean => {
  const { group, kind } = parseKey(key);
  return workloadKinds.some((one) => one.group === group && one.kind === kind);
};

const placesOf = ({ model }: Asked, reached: readonly Reached[]): readonly TextPlace[] =>
  reached
    .flatMap(({ key, path }): readonly FieldPlace[] => {
      const resource = model.resources.get(key);
      return resource ? [{ resource, path }] : [];
    })
    .map((place) => textPlaceOf(model, place));
