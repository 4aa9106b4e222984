import { resourceKey, type ResourceKey } from '../../core/model/resource.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import type { ClusterObject } from '../cluster-types.ts';
import { fields, text } from '../json-fields.ts';
import { apiVersionOf, type ApiResource } from '../requests/paths.ts';

/**
 * An object as it is shown: with the names of its kind, which items of built-in lists do not have, and without `managedFields`,
 * a fifth of what arrives.
 */
export function objectOf(item: JsonObject, resource: ApiResource): ClusterObject {
  const { managedFields: _, ...metadata } = fields(item['metadata']);
  const { apiVersion: _version, kind: _kind, ...rest } = item;
  return { apiVersion: apiVersionOf(resource), kind: resource.kind, ...rest, metadata };
}

/** The key of an object of a kind. */
export const keyOf = (object: JsonObject, { group, kind, namespaced }: ApiResource): ResourceKey => {
  const metadata = fields(object['metadata']);
  const namespace = namespaced ? text(metadata['namespace']) : '';
  return resourceKey({ group, kind, namespace, name: text(metadata['name']) });
};

export const uidOf = (object: JsonObject): string => text(fields(object['metadata'])['uid']);

export const versionOf = (object: JsonObject): string => text(fields(object['metadata'])['resourceVersion']);
