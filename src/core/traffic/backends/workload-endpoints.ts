import { capitalized, listed } from '../../text/words.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { resourceKey } from '../../model/resource.ts';
import { podsWithoutStatus } from '../../choices/traffic.ts';
import { chosen } from '../../choices/define-choice.ts';
import { describe } from '../../topology/describe.ts';
import { allWorkloadsWith, serviceSelector, targetOf, workloadOf } from '../../topology/services.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Endpoint, Endpoints } from './endpoint.ts';

/** Those who made an object, as far as it says, the nearest first: a Pod's ReplicaSet and the Deployment of that. */
function ownersOf(object: Resource, index: ResourceIndex): readonly ResourceKey[] {
  const found: ResourceKey[] = [];
  const look = (resource: Resource, depth: number): void => {
    for (const owner of arrayAt(resource.value, 'metadata.ownerReferences')) {
      const apiVersion = stringAt(owner, 'apiVersion') ?? '';
      const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
      const kind = stringAt(owner, 'kind') ?? '';
      const name = stringAt(owner, 'name') ?? '';
      const key = resourceKey({ group, kind, namespace: object.namespace, name });
      found.push(key);
      const present = index.get(key);
      if (present && depth < 4) look(present, depth + 1);
      else if (kind === 'ReplicaSet') found.push(...deploymentOf(object, name));
    }
  };
  look(object, 0);
  return found;
}

/** The Deployment whose ReplicaSet is not among the manifests: its name precedes the hash in the labels of the Pod. */
function deploymentOf(pod: Resource, replicaSet: string): readonly ResourceKey[] {
  const hash = stringAt(pod.value, ['metadata', 'labels', 'pod-template-hash']);
  if (hash === undefined || !replicaSet.endsWith(`-${hash}`)) return [];
  const name = replicaSet.slice(0, -hash.length - 1);
  return [resourceKey({ group: 'apps', kind: 'Deployment', namespace: pod.namespace, name })];
}

/** Why a Pod takes no traffic; null when it does. */
function podFault(pod: Resource, service: Resource, index: ResourceIndex): string | null {
  const phase = stringAt(pod.value, 'status.phase');
  if (phase === 'Succeeded' || phase === 'Failed') return `is ${phase}`;
  if (stringAt(pod.value, 'metadata.deletionTimestamp') !== undefined) return 'is being deleted';
  if (valueAt(service.value, 'spec.publishNotReadyAddresses') === true) return null;
  const ready = arrayAt(pod.value, 'status.conditions').find((one) => stringAt(one, 'type') === 'Ready');
  if (ready !== undefined) return stringAt(ready, 'status') === 'True' ? null : 'is not ready';
  const known = valueAt(pod.value, 'status') !== undefined && phase !== undefined;
  if (known) return 'is not ready';
  return chosen(index, podsWithoutStatus) === 'ready' ? null : 'has no status';
}

/** Why a workload brings no Pods; null when it does. */
function workloadFault(workload: Resource, service: Resource, index: ResourceIndex): string | null {
  if (workload.kind === 'Pod' && workload.group === CORE) return podFault(workload, service, index);
  return numberAt(workload.value, 'spec.replicas') === 0 ? 'has replicas: 0' : null;
}

/** The Pods and workloads that a Service selects. What others made of them is counted in the place of these others. */
function selectedBy(service: Resource, index: ResourceIndex): readonly Resource[] {
  const selector = serviceSelector(service);
  if (!selector) return [];
  const found = allWorkloadsWith(index, service.namespace, selector).flatMap(
    ({ key }) => index.get(key) ?? [],
  );
  const pods = found.filter(({ kind }) => kind === 'Pod');
  const embodied = new Set(pods.flatMap((pod) => ownersOf(pod, index)));
  const workloads = found.filter(
    (one) =>
      one.kind !== 'Pod' && !embodied.has(one.key) && !ownersOf(one, index).some((key) => index.get(key)),
  );
  return [...pods, ...workloads];
}

/**
 * The endpoints that Pods and workloads of the manifests stand for; undefined where the selector finds none of them
 * (docs/model/service-resolution.md#pods-and-workloads).
 */
export function workloadEndpoints(
  service: Resource,
  port: ServicePort,
  index: ResourceIndex,
): Endpoints | undefined {
  const selected = selectedBy(service, index);
  if (selected.length === 0) return undefined;
  const ready: Endpoint[] = [];
  const faults: string[] = [];
  for (const workload of selected) {
    const target = targetOf(port, workloadOf(workload));
    const fault =
      workloadFault(workload, service, index) ??
      (target.found ? null : `has no container port named ${port.targetPort} (${port.protocol})`);
    if (fault !== null) {
      faults.push(`${describe(workload)} ${fault}`);
      continue;
    }
    const number = typeof port.targetPort === 'number' ? port.targetPort : (target.port?.port ?? null);
    ready.push({ workload: `${workload.kind}/${workload.namespace}/${workload.name}`, port: number });
  }
  const names = listed(ready.map(({ workload }) => workload ?? ''));
  const reason = [ready.length === 0 ? [] : [`ready: ${names}`], faults].flat().join('; ');
  return { ready, reason: `${capitalized(reason)}.` };
}
