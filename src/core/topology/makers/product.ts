import { objectAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { MadeKind, Product } from './define-maker.ts';

export const annotationsOf = ({ value }: Resource): JsonObject => objectAt(value, 'metadata.annotations');

/** The value of an annotation; undefined where it is absent or empty. */
export const annotation = (annotations: JsonObject, key: string): string | undefined =>
  stringAt(annotations, [key]) || undefined;

/** A Secret of a name in the namespace of what it is made from; none without a name. */
export const secretNamed = (
  name: string | undefined,
  { namespace }: Resource,
  annotations?: JsonObject,
): readonly Product[] =>
  name ? [{ kind: 'Secret', name, namespace, ...(annotations && { annotations }) }] : [];

/** A Secret of the same name as the object it is made from. */
export const ownSecret = (resource: Resource): readonly Product[] => secretNamed(resource.name, resource);

/** The object itself, into which a controller writes the values. */
export const filled = ({ kind, name, namespace }: Resource): readonly Product[] => [
  { kind: kind as MadeKind, name, namespace, fillsOnly: true },
];
