import { isSince, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import type { Json } from '../../yaml/json.ts';
import { badValue } from './bad-value.ts';
import { quote } from './quote.ts';

/**
 * What the server shows of the value of a node that breaks a rule. Since 1.35 objects and lists are left out and all
 * others shown as they are; before, only the type of the schema was shown.
 */
export function brokenValue(value: Json, type: string, version: KubernetesVersion): string {
  if (!isSince('1.35', version)) return `: ${quote(type)}`;
  return type === 'object' || type === 'array' ? '' : `: ${badValue(value, version)}`;
}
