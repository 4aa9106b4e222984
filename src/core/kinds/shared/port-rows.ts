import { portRowId, type CardRows } from '../row.ts';
import { servicePortsIn, type ServicePort } from './service-ports.ts';

const chips = (port: ServicePort): readonly string[] =>
  [port.protocol === 'TCP' ? '' : port.protocol, port.appProtocol ?? ''].filter((chip) => chip !== '');

/** `80 → 8080`; one number where both are the same. */
const portWords = ({ port, targetPort }: ServicePort): string =>
  targetPort === port ? `${port}` : `${port} → ${targetPort}`;

/** The ports of a Service or ServiceImport. */
export const servicePortRows: CardRows = (value) =>
  servicePortsIn(value).map((port) => ({
    id: portRowId(port.port, port.protocol),
    label: port.name || 'port',
    value: portWords(port),
    chips: chips(port),
    path: port.path,
    inlet: true,
    outlet: true,
  }));
