import type { Resource } from '../../model/resource.ts';
import { unknownPlaces } from '../../model/unknown-values.ts';
import { noteWhereKnown } from '../structure/note-where-known.ts';
import type { Run } from '../structure/run.ts';
import { checkConfigMap, checkSecret } from './check-data.ts';
import { checkEndpointSlice } from './check-endpoint-slice.ts';
import { checkIngress } from './check-ingress.ts';
import type { NativeCheck } from './native-check.ts';
import { checkService } from './check-service.ts';
import { checkPods, makesPods } from './check-pods.ts';
import { checkNamespace } from './check-namespace.ts';
import type { Json } from '../../yaml/json.ts';

/** Groups whose kinds the API server checks with code of its own, not with a schema. */
const GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'batch',
  'networking.k8s.io',
  'discovery.k8s.io',
  'apiextensions.k8s.io',
]);

/** Whether a kind is one of Kubernetes itself. */
export const isNative = ({ group }: Resource): boolean => GROUPS.has(group);

/** What is missing or twice there, and what goes across fields; rules with names of their own are in core-rules. */
const CHECKS: ReadonlyMap<string, NativeCheck> = new Map<string, NativeCheck>([
  ['/Service', checkService],
  ['/Secret', checkSecret],
  ['/ConfigMap', checkConfigMap],
  ['/Namespace', checkNamespace],
  ['networking.k8s.io/Ingress', checkIngress],
  ['discovery.k8s.io/EndpointSlice', checkEndpointSlice],
]);

/**
 * Checks an object of a kind of Kubernetes itself across its fields (docs/model/admission.md#kinds-of-kubernetes).
 *
 * @param value the object after defaults
 */
export function checkNative(run: Run, { group, kind, value: written }: Resource, value: Json): void {
  const type = `${group}/${kind}`;
  if (makesPods(type)) return checkPods(run, type, value);
  const check = CHECKS.get(type);
  if (!check) return;
  const hasUnknown = unknownPlaces(written).length > 0;
  noteWhereKnown(run, hasUnknown, { value }, (object) => check({ run, kind, value: object.value }));
}
