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
  const keyed = (field: string) => (port: Json) =>
    valueAt(port, [field]) === undefined
      ? undefined
      : `${stringAt(port, ['protocol'])}/${JSON.stringify(valueAt(port, [field]))}`;
  distinct(
    run,
    ports.map((port) => valueAt(port, ['name'])),
    (index) => at('ports', index, 'name'),
  );
  repeatedPorts(run, ports, keyed('port'));
  const nodePorts = ports.map((port) =>
    valueAt(port, ['nodePort']) === undefined ? undefined : keyed('nodePort')(port),
  );
  for (const [index, key] of nodePorts.entries()) {
    const first = nodePorts.indexOf(key);
    if (key === undefined || first === index) continue;
    const words = `Duplicate value: ${String(valueAt(ports[index], ['nodePort']))}`;
    note(run, 'duplicate', words, { first }, at('ports', index, 'nodePort'));
  }
}

function repeatedPorts(run: Run, ports: readonly Json[], keyOf: (port: Json) => string | undefined): void {
  const keys = ports.map(keyOf);
  for (const [index, key] of keys.entries()) {
    const first = keys.indexOf(key);
    if (key === undefined || first === index) continue;
    const port = ports[index];
    const value = { port: valueAt(port, ['port']) ?? null, protocol: valueAt(port, ['protocol']) ?? null };
    note(run, 'duplicate', `Duplicate value: ${JSON.stringify(value)}`, { first }, at('ports', index));
  }
}
