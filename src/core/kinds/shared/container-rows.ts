import type { Path } from '../../yaml/json.ts';
import type { CardRows } from '../row.ts';
import { containerPortsIn } from './container-ports.ts';

/** The ports that the containers of the pod at a path declare. */
export const rowsOfPod =
  (pod: Path): CardRows =>
  (value) =>
    containerPortsIn(value, pod).map((port) => ({
      id: port.row,
      label: port.name || 'port',
      value: `${port.port}`,
      chips: [port.container, port.protocol === 'TCP' ? '' : port.protocol].filter((chip) => chip !== ''),
      path: port.path,
      inlet: true,
      outlet: false,
    }));

/** The ports of the pods that a workload makes from its template. */
export const templateRows = rowsOfPod(['spec', 'template']);
