import type { Resource } from '../../model/resource.ts';
import type { Row } from '../graph.ts';
import { containerPorts, portRow, servicePorts, type ServicePort } from '../services.ts';

const chips = (port: ServicePort): readonly string[] =>
  [
    port.protocol === 'TCP' ? '' : port.protocol,
    port.targetPort === port.port ? '' : `→ ${port.targetPort}`,
    port.appProtocol ?? '',
  ].filter((chip) => chip !== '');

/** The ports of a Service or ServiceImport. */
export const servicePortRows = (service: Resource): readonly Row[] =>
  servicePorts(service).map((port) => ({
    id: portRow(port),
    label: port.name === '' ? `${port.port}` : `${port.name} ${port.port}`,
    chips: chips(port),
    path: port.path,
    inlet: true,
    outlet: true,
  }));

/** The ports that a workload's containers declare. */
export const containerPortRows = (workload: Resource): readonly Row[] =>
  containerPorts(workload).map((port) => ({
    id: port.row,
    label: port.name === '' ? `${port.port}` : `${port.name} ${port.port}`,
    chips: [port.container, port.protocol === 'TCP' ? '' : port.protocol].filter((chip) => chip !== ''),
    path: port.path,
    inlet: true,
    outlet: false,
  }));
