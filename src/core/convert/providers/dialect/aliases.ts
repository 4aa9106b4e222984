import { normaliseHostname } from '../../../topology/hostnames.ts';
import type { Resource } from '../../../model/resource.ts';
import type { AnnotationReader } from './annotations-of.ts';
import type { HostSettings } from './dialect.ts';

/** More names of a host, from lists in annotations of its Ingresses. */
export function aliasSettings(
  ingresses: readonly Resource[],
  readOf: (ingress: Resource) => AnnotationReader,
  name: string,
): HostSettings {
  const named = ingresses.flatMap((ingress) => {
    const read = readOf(ingress);
    const aliases = read.list(name).flatMap((one) => normaliseHostname(one) ?? []);
    return aliases.length === 0 ? [] : [{ ingress, annotation: read.nameOf(name), aliases }];
  });
  if (named.length === 0) return {};
  return {
    aliases: [...new Set(named.flatMap(({ aliases }) => aliases))],
    effects: named.map(({ ingress, annotation }) => ({
      ingress,
      annotation,
      verdict: { outcome: 'converted', loss: 0 },
      field: 'hostname',
    })),
  };
}
