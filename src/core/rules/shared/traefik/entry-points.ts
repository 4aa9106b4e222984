import type { Model } from '../../../model/model.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { configurationsIn } from './configurations.ts';
import { CHART_DEFAULTS, entryPointsOfArguments, entryPointsOfValues, type Ports } from './ports-of.ts';

/** The ports on which Traefik takes listeners: those that its entry points have in its pods. */
export type EntryPoints = Readonly<{
  /** By the name of the entry point. */
  ports: Ports;
  /** Whether the manifests say so; else it is what the Helm chart of Traefik sets. */
  written: boolean;
}>;

/** The entry points of all installations of Traefik in a workspace; null where its configuration cannot be read. */
export function entryPointsIn(model: Model, index: ResourceIndex): EntryPoints | null {
  const ports = new Map<string, number>();
  const configurations = configurationsIn(model, index);
  for (const found of configurations) {
    const own =
      found === null
        ? null
        : 'values' in found
          ? entryPointsOfValues(found.values)
          : entryPointsOfArguments(found.arguments);
    if (!own) return null;
    for (const [name, port] of own)
      ports.set(ports.has(name) && ports.get(name) !== port ? `${name} ${port}` : name, port);
  }
  return configurations.length === 0 ? { ports: CHART_DEFAULTS, written: false } : { ports, written: true };
}
