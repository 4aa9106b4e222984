import { builtInKinds } from '../../model/built-in-kinds.ts';
import { kinds } from '../../kinds/registry.ts';
import { stringAt, valueAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { splitVersion } from '../../model/split-version.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { guessType } from './guess-type.ts';

/**
 * Whether a document that lacks its apiVersion or its kind is an object of Kubernetes all the same: it has metadata, and
 * the type that is half there, or its fields, are those of a kind. Files of other tools are not.
 */
export function isUntypedObject(value: Json | undefined): boolean {
  const metadata = valueAt(value, ['metadata']);
  if (!isObject(metadata)) return false;
  const apiVersion = stringAt(value, ['apiVersion']) ?? '';
  const kind = stringAt(value, ['kind']) ?? '';
  if (isPlaceholder(apiVersion) || isPlaceholder(kind)) return false;
  if (kind !== '') return isKnownKind(kind);
  if (apiVersion !== '') return isKnownVersion(apiVersion);
  return stringAt(metadata, ['name']) !== undefined && guessType(value) !== undefined;
}

const isKnownKind = (kind: string): boolean =>
  kinds.some((one) => one.kind === kind) || GROUPS.some((group) => builtInKinds(group).includes(kind));

const GROUPS = [
  '',
  'apps',
  'batch',
  'rbac.authorization.k8s.io',
  'networking.k8s.io',
  'policy',
  'autoscaling',
];

function isKnownVersion(apiVersion: string): boolean {
  const { group } = splitVersion(apiVersion);
  return builtInKinds(group).length > 0 || kinds.some((one) => one.group === group);
}
