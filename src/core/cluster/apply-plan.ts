import type { Analysis } from '../analysis.ts';
import { kindKey, kindOf } from '../kinds/registry.ts';
import { pathText } from '../model/access.ts';
import { definedKind } from '../model/defined-kind.ts';
import { resourceKey, type Identity, type Resource, type ResourceKey } from '../model/resource.ts';
import { serverFields } from '../model/server-fields.ts';
import { unknownPlaces } from '../model/unknown-values.ts';
import { withoutField } from '../model/without-field.ts';
import { listed } from '../text/words.ts';
import { describe } from '../topology/describe.ts';
import { keepsRequests } from '../topology/keeps-requests.ts';
import type { JsonObject } from '../yaml/json.ts';
import { inApplyOrder } from './apply-order.ts';
import { holdsLeftOut } from './taken-manifests.ts';

/** What is known of the cluster that objects are to be applied to. */
export type ApplyTarget = Readonly<{
  /** The objects that are there. */
  there: ReadonlySet<ResourceKey>;
  /** The kinds that are served and may be read, as `group/Kind`. */
  readable: ReadonlySet<string>;
  /** The kinds that are served at all. */
  served: ReadonlySet<string>;
}>;

/** An object of the workspace on its way to a cluster. */
export type ApplyItem = Identity &
  Readonly<{
    key: ResourceKey;
    /** What is sent: the whole manifest, without what the API server owns. */
    object: JsonObject;
    /** Whether the cluster has it; null where that is not known. */
    isThere: boolean | null;
    /** Why it cannot be sent, as a sentence; null where it can. */
    refused: string | null;
    /** Why a dry run cannot answer for it before others are applied, as a sentence; null where it can. */
    standsOn: string | null;
    /** What to look at before it is sent, as a sentence. */
    caution: string | null;
    /** Whether it is of use in the workspace alone, so that it is not applied unless it is chosen. */
    isOptional: boolean;
  }>;

const NAMESPACE = (name: string): ResourceKey =>
  resourceKey({ group: '', kind: 'Namespace', namespace: '', name });

/** The whole manifest as it is sent. The namespace is written out: the workspace may leave it to its settings. */
function sent({ value, namespace }: Resource): JsonObject {
  let rest = value;
  for (const path of serverFields(value)) rest = (withoutField(rest, path) ?? {}) as JsonObject;
  if (namespace === '') return rest;
  const { metadata } = rest;
  return { ...rest, metadata: { ...(metadata as JsonObject), namespace } };
}

function whyRefused(resource: Resource, target: ApplyTarget, defined: ReadonlySet<string>): string | null {
  const name = describe(resource);
  if (resource.stale) return `${name} is not sent: its document cannot be read at the moment.`;
  if (resource.name === '') return `${resource.kind} is not sent: it has no name.`;
  if (holdsLeftOut(resource))
    return `${name} is not sent: it holds what was left out of it, which would take the place of the real values.`;
  const type = kindKey(resource);
  if (kindOf(resource.group, resource.kind) && !target.served.has(type) && !defined.has(type))
    return `${name} is not sent: the cluster does not serve ${resource.kind} of ${resource.group}.`;
  return null;
}

/** What an object stands on that only the workspace has: dry runs do not see each other. */
function whatItStandsOn(
  { group, kind, namespace }: Resource,
  { there, readable, served }: ApplyTarget,
  { resources }: Analysis['model'],
  defined: ReadonlySet<string>,
): string | null {
  const type = kindKey({ group, kind });
  if (defined.has(type) && !served.has(type))
    return `A dry run cannot answer for it: the CustomResourceDefinition of ${kind} is only in the workspace.`;
  const key = NAMESPACE(namespace);
  // Where Namespaces may not be read, one in the workspace may be there as well.
  if (namespace === '' || !resources.has(key) || there.has(key) || !readable.has('/Namespace')) return null;
  return `A dry run cannot answer for it: the Namespace ${namespace} is only in the workspace.`;
}

function cautionOf({ value }: Resource): string | null {
  const places = unknownPlaces(value).map(({ path }) => pathText(path));
  return places.length === 0
    ? null
    : `It may hold values that are filled in later, and is sent as it is written: ${listed(places, 3)}.`;
}

/**
 * What is sent to a cluster, in the order in which it is sent (docs/model/cluster.md#apply).
 *
 * @param keys the objects; null for all of the workspace
 */
export function applyPlan(
  { model }: Pick<Analysis, 'model'>,
  keys: readonly ResourceKey[] | null,
  target: ApplyTarget,
): readonly ApplyItem[] {
  const all = [...model.resources.values()];
  const chosen = keys && new Set(keys);
  const wanted = chosen ? all.filter(({ key }) => chosen.has(key)) : all;
  const defined = new Set(all.flatMap((resource) => definedKind(resource) ?? []).map(kindKey));
  return inApplyOrder(wanted).map((resource): ApplyItem => {
    const { group, kind, namespace, name, key } = resource;
    return {
      group,
      kind,
      namespace,
      name,
      key,
      object: sent(resource),
      isThere: target.there.has(key) ? true : target.readable.has(kindKey(resource)) ? false : null,
      refused: whyRefused(resource, target, defined),
      standsOn: whatItStandsOn(resource, target, model, defined),
      caution: cautionOf(resource),
      isOptional: keepsRequests(resource.value),
    };
  });
}
