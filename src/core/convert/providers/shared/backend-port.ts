import { numberAt, stringAt } from '../../../model/access.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { servicePorts } from '../../../topology/services.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json } from '../../../yaml/json.ts';
import type { BackendRef } from '../../http-rule.ts';

/** A backend of an Ingress, for a route. */
export type ReadBackend =
  | Readonly<{ state: 'found'; ref: BackendRef; service: Resource | null }>
  /** The number of the port is not known: a Service that is not here has the name. */
  | Readonly<{ state: 'unknown-port'; reason: string }>
  | Readonly<{ state: 'none' }>;

/** The Service of a namespace. */
export const serviceNamed = (index: ResourceIndex, namespace: string, name: string): Resource | undefined =>
  index.get(resourceKey({ group: '', kind: 'Service', namespace, name }));

/**
 * Reads a backend. The Gateway API knows ports by number only, so a name is looked up in the Service
 * (docs/model/conversion.md#backends).
 */
export function readBackend(value: Json | undefined, namespace: string, index: ResourceIndex): ReadBackend {
  const resource = isObject(value) ? value['resource'] : undefined;
  if (isObject(resource)) {
    const [group, kind, name] = ['apiGroup', 'kind', 'name'].map((key) => stringAt(resource, key) ?? '');
    return { state: 'found', ref: { group: group ?? '', kind: kind ?? '', name: name ?? '' }, service: null };
  }
  const name = stringAt(value, 'service.name');
  if (name === undefined) return { state: 'none' };
  const service = serviceNamed(index, namespace, name) ?? null;
  const number = numberAt(value, 'service.port.number');
  if (number !== undefined) return { state: 'found', ref: { name, port: number }, service };
  const portName = stringAt(value, 'service.port.name') ?? '';
  const port = service && servicePorts(service).find((one) => one.name === portName)?.port;
  if (typeof port === 'number') return { state: 'found', ref: { name, port }, service };
  return {
    state: 'unknown-port',
    reason: service
      ? `Service ${name} has no port of the name ${portName}.`
      : `The number of port ${portName} is in Service ${name}, which is not in the manifests.`,
  };
}
