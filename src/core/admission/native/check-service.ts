import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import { distinct, required, type NativeCheck } from './native-check.ts';

const at = (...rest: Path): Path => ['spec', ...rest];

/** What a Service has to have, and what must not be twice among its ports. */
export const checkService: NativeCheck = ({ run, value }) => {
  const spec = objectAt(value, ['spec']);
  const type = stringAt(spec, ['type']) ?? 'ClusterIP';
  checkPorts(run, spec, type);
  if (type === 'ExternalName' && !stringAt(spec, ['externalName'])) required(run, at('externalName'));
};

function checkPorts(run: Run, spec: JsonObject, type: string): void {
  const ports = arrayAt(spec, ['ports']);
  const isHeadless = spec['clusterIP'] === 'None';
  if (ports.length === 0 && !isHeadless && type !== 'ExternalName') required(run, at('ports'));
  for (const [index, port] of ports.entries()) {
    const path = at('ports', index);
    if (ports.length > 1 && !stringAt(port, ['name'])) required(run, [...path, 'name']);
  }
  distinct(
    run,
    ports.map((port) => valueAt(port, ['name'])),
    (index) => at('ports', index, 'name'),
  );
  for (const [index, first, port] of repeatedPorts(ports, 'port')) {
    const value = { port: valueAt(port, ['port']) ?? null, protocol: valueAt(port, ['protocol']) ?? null };
    note(run, 'duplicate', `Duplicate value: ${JSON.stringify(value)}`, { first }, at('ports', index));
  }
  for (const [index, first, port] of repeatedPorts(ports, 'nodePort')) {
    const words = `Duplicate value: ${String(valueAt(port, ['nodePort']))}`;
    note(run, 'duplicate', words, { first }, at('ports', index, 'nodePort'));
  }
}

/** The ports whose number in a field an earlier port has for the same protocol, with the index of that one. */
function* repeatedPorts(ports: readonly Json[], field: string): Generator<[number, number, Json]> {
  const keys = ports.map((port) => {
    const number = valueAt(port, [field]);
    // A node port of 0 is any that is free.
    return number === undefined || number === 0
      ? undefined
      : `${stringAt(port, ['protocol'])}/${JSON.stringify(number)}`;
  });
  for (const [index, port] of ports.entries()) {
    const first = keys.indexOf(keys[index]);
    if (keys[index] !== undefined && first < index) yield [index, first, port];
  }
}
