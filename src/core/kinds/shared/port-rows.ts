import { portRowId, type CardRows } from '../row.ts';
import { servicePortsIn, type ServicePort } from './service-ports.ts';

const chips = (port: ServicePort): readonly string[] =>
  [
    port.protocol === 'TCP' ? '' : port.protocol,
    port.targetPort === port.port ? '' : `→ ${port.targetPort}`,
    port.appProtocol ?? '',
  ].filter((chip) => chip !== '');

/** The ports of a Service or ServiceImport. */
export const servicePortRows: CardRows = (value) =>
  servicePortsIn(value).map((port) => ({
    id: portRowId(port.port, port.protocol),
    label: port.name === '' ? `${port.port}` : `${port.name} ${port.port}`,
    chips: chips(port),
    path: port.path,
    inlet: true,
    outlet: true,
  }));
