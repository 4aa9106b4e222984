import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Json, Path } from '../yaml/json.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { changeable } from './planning/changeable.ts';
import { keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { finishPlan } from './planning/finish-plan.ts';

const V1 = 'networking.k8s.io/v1';

/**
 * Writes an Ingress of the versions that Kubernetes 1.22 removed as v1: `spec.backend` is `defaultBackend`, name and
 * port of a Service stand in `service`, and `pathType` is written where it had a default
 * (docs/model/ingress.md#old-versions).
 */
export const moderniseIngress = defineCommand({
  id: 'modernise-ingress',
  title: 'Write the Ingress in version v1',
  args: { key: keyArg },

  plan(topology, { key }): CommandPlan {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const { resource } = found;
    if (resource.kind !== 'Ingress') return refuse(`${describe(resource)} is no Ingress.`);
    const edits = editsFor(resource);
    return finishPlan(topology, {
      title: `Write ${describe(resource)} in version v1`,
      changes: [{ resource, edits }],
    });
  },
});

function editsFor({ value }: Resource): readonly YamlEdit[] {
  const edits: YamlEdit[] = [{ op: 'set', path: ['apiVersion'], value: V1 }];
  if (valueAt(value, 'spec.backend') !== undefined && valueAt(value, 'spec.defaultBackend') === undefined)
    edits.push({ op: 'rename', path: ['spec', 'backend'], key: 'defaultBackend' });
  const byDefault = valueAt(value, 'spec.defaultBackend') ?? valueAt(value, 'spec.backend');
  edits.push(...backendEdits(byDefault, ['spec', 'defaultBackend']));
  arrayAt(value, 'spec.rules').forEach((rule, index) => {
    arrayAt(rule, 'http.paths').forEach((item, at) => {
      const path: Path = ['spec', 'rules', index, 'http', 'paths', at];
      edits.push(...backendEdits(valueAt(item, 'backend'), [...path, 'backend']));
      if (valueAt(item, 'pathType') === undefined)
        edits.push({ op: 'set', path: [...path, 'pathType'], value: 'ImplementationSpecific' });
    });
  });
  return edits;
}

/** `serviceName` and `servicePort` as `service`. */
function backendEdits(backend: Json | undefined, path: Path): readonly YamlEdit[] {
  const name = stringAt(backend, 'serviceName');
  const port = valueAt(backend, 'servicePort');
  if (name === undefined && port === undefined) return [];
  return [
    ...(name === undefined ? [] : [{ op: 'set', path: [...path, 'service', 'name'], value: name } as const]),
    ...(port === undefined
      ? []
      : [{ op: 'set', path: [...path, 'service', 'port', portKey(port)], value: asPort(port) } as const]),
    ...['serviceName', 'servicePort'].map((key) => ({ op: 'remove', path: [...path, key] }) as const),
  ];
}

/** A number may have been written as text. */
const asPort = (port: Json): Json => (typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : port);

const portKey = (port: Json): string => (typeof asPort(port) === 'number' ? 'number' : 'name');
