import type { Analysis } from '../../analysis.ts';
import { namespaceMentions } from '../../commands/planning/namespace-mentions.ts';
import { everyReferenceOf } from '../../commands/planning/references-to.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { parseKey, resourceKey, type Resource, type ResourceKey } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { grantFacts } from '../../topology/grants.ts';
import { isKind } from '../../topology/kind-names.ts';
import { nameInReference, sectionOf } from './references-in.ts';
import type { FieldPlace, ManifestSymbol, TextPlace } from './manifest-symbol.ts';
import { textPlaceOf } from './text-place-of.ts';

/** A place at which something is named: where it says so itself, or where another calls it. */
export type Occurrence = TextPlace & Readonly<{ declaration: boolean }>;

/** All places at which a symbol is named, in the order of the objects; each once. */
export function occurrencesOf(
  analysis: Pick<Analysis, 'model' | 'graph'>,
  symbol: ManifestSymbol,
): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  const add = (place: FieldPlace, declaration: boolean): void => {
    const at = textPlaceOf(analysis.model, place);
    const id = `${at.span.start} ${at.file}`;
    if (!found.has(id)) found.set(id, { ...at, declaration });
  };
  for (const place of declarationsOf(analysis.model.resources, symbol)) add(place, true);
  for (const place of referencesOf(analysis, symbol)) add(place, false);
  return [...found.values()];
}

type Resources = ReadonlyMap<ResourceKey, Resource>;

/** Where a symbol says its own name. */
export function declarationsOf(
  resources: Pick<Resources, 'get'>,
  symbol: ManifestSymbol,
): readonly FieldPlace[] {
  if (symbol.type === 'object') {
    const resource = resources.get(symbol.key);
    return resource ? [{ resource, path: ['metadata', 'name'] }] : [];
  }
  const resource = resources.get(symbol.holder);
  if (!resource) return [];
  return matchPaths(resource.value, 'spec.listeners[*].name').flatMap(({ path, value }) =>
    value === symbol.name ? [{ resource, path }] : [],
  );
}

/** Where others call it. */
function* referencesOf(
  { model, graph }: Pick<Analysis, 'model' | 'graph'>,
  symbol: ManifestSymbol,
): Generator<FieldPlace, undefined> {
  const namespace = symbol.type === 'object' && isKind(parseKey(symbol.key), '', 'Namespace');
  for (const resource of model.resources.values()) {
    if (resource.stale) continue;
    for (const reference of everyReferenceOf(resource)) {
      if (symbol.type === 'object' && reference.key === symbol.key)
        yield { resource, path: nameInReference(reference) };
      const section = symbol.type === 'listener' ? sectionOf(reference) : null;
      if (
        section &&
        symbol.type === 'listener' &&
        reference.key === symbol.holder &&
        section.name === symbol.name
      )
        yield { resource, path: section.path };
    }
    if (symbol.type !== 'object') continue;
    if (namespace)
      for (const path of namespaceMentions(resource, parseKey(symbol.key).name))
        // A namespace that is not written is none that could be pointed at.
        if (stringAt(resource.value, path) !== undefined) yield { resource, path };
    if (isKind(resource, GATEWAY_API, 'ReferenceGrant')) yield* namedByGrant(resource, symbol.key);
  }
  if (symbol.type !== 'object') return;
  for (const edge of graph.edges.values()) {
    const calls = edge.grant === symbol.key || (edge.role === 'selects' && edge.target === symbol.key);
    const resource = calls ? model.resources.get(edge.holder) : undefined;
    if (resource && !resource.stale) yield { resource, path: edge.path };
  }
}

/** The entries of a grant that name this very object. */
function* namedByGrant(grant: Resource, key: ResourceKey): Generator<FieldPlace, undefined> {
  for (const { group, kind, name, path } of grantFacts(grant).to)
    if (name !== null && resourceKey({ group, kind, namespace: grant.namespace, name }) === key)
      yield { resource: grant, path: [...path, 'name'] };
}
