import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';
import { ownValue } from '../../../yaml/own-value.ts';

/** A field of a node; undefined where it has none. Rules ask for thousands, so that a path of one step is not made for each. */
export const fieldOf = (node: Json | undefined, field: string): Json | undefined =>
  isObject(node) ? ownValue(node, field) : undefined;
