import { memo } from '../../../incremental/memo.ts';
import { arrayAt, valueAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import type { CoreObject } from '../../core-rule.ts';

/** Kinds that are Pods, or make them from a template. */
export const POD_KINDS: readonly string[] = [
  '/Pod',
  '/ReplicationController',
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  'batch/Job',
  'batch/CronJob',
];

/** Where the template for Pods is; a Pod is one itself. */
export function templateOf(kind: string): Path {
  if (kind === 'Pod') return [];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template'];
}

type PlacedContainer = Readonly<{ path: Path; container: Json; hostNetwork: boolean }>;

const FIELDS = ['initContainers', 'containers'];

/**
 * The containers of a Pod, or of the template for Pods, those that run first included. Several rules ask for them, one after
 * the other.
 */
export const containersOf: (object: CoreObject) => readonly PlacedContainer[] = memo(({ kind, value }) => {
  const spec = [...templateOf(kind), 'spec'];
  const hostNetwork = valueAt(value, [...spec, 'hostNetwork']) === true;
  return FIELDS.flatMap((field) => {
    const place = [...spec, field];
    return arrayAt(value, place).map((container, index) => ({
      path: [...place, index],
      container,
      hostNetwork,
    }));
  });
});
