import type { JsonObject, Path } from '../../yaml/json.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';

/** A port of a Service or ServiceImport, defaults filled in. */
export type ServicePort = Readonly<{
  path: Path;
  name: string;
  port: number;
  protocol: string;
  /** A number, or the name of a container port. */
  targetPort: number | string;
  appProtocol: string | undefined;
}>;

/** The ports of a Service or ServiceImport, in order; entries without a number are left out. */
export const servicePortsIn = (value: JsonObject): readonly ServicePort[] =>
  arrayAt(value, 'spec.ports').flatMap((item, i) => {
    const port = numberAt(item, 'port');
    if (port === undefined) return [];
    const target = valueAt(item, 'targetPort');
    return {
      path: ['spec', 'ports', i],
      name: stringAt(item, 'name') ?? '',
      port,
      protocol: stringAt(item, 'protocol') ?? 'TCP',
      targetPort: typeof target === 'number' || (typeof target === 'string' && target !== '') ? target : port,
      appProtocol: stringAt(item, 'appProtocol'),
    };
  });
