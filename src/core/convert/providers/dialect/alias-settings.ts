import type { Resource } from '../../../model/resource.ts';
import type { AnnotationReader } from './annotations-of.ts';
import type { HostSettings } from './dialect.ts';
import { hostnameOf } from './read-values.ts';

/** More names of a host, from lists in annotations of its Ingresses. */
export function aliasSettings(
  ingresses: readonly Resource[],
  readOf: (ingress: Resource) => AnnotationReader,
  name: string,
): HostSettings {
  const named = ingresses.flatMap((ingress) => {
    const read = readOf(ingress);
    const written = read.list(name);
    const aliases = written.flatMap((one) => hostnameOf(one) ?? []);
    return written.length === 0
      ? []
      : [{ ingress, annotation: read.nameOf(name), aliases, isWhole: aliases.length === written.length }];
  });
  if (named.length === 0) return {};
  return {
    aliases: [...new Set(named.flatMap(({ aliases }) => aliases))],
    effects: named.map(({ ingress, annotation, isWhole }) => ({
      ingress,
      annotation,
      verdict: isWhole
        ? { outcome: 'converted', loss: 0 }
        : {
            outcome: 'invalid',
            loss: 0,
            difference: 'Not all of its items are names of hosts.',
            action: 'Correct the value, and convert again.',
          },
      field: 'hostname',
    })),
  };
}
