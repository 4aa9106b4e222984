import type { Resource } from '../../model/resource.ts';
import type { Json } from '../../yaml/json.ts';
import type { Run } from '../structure/run.ts';

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

type Check = (run: Run, value: Json) => void;

/** What the kinds of Kubernetes itself check beyond their schemas. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([]);

export function checkNative(run: Run, { group, kind }: Resource, value: Json): void {
  CHECKS.get(`${group}/${kind}`)?.(run, value);
}
