import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import { checkPortName, checkQualifiedName, checkSubdomain } from '../words/names.ts';
import { distinct, forbidden, invalid, required, type NativeCheck } from './native-check.ts';

const at = (...rest: Path): Path => ['spec', ...rest];

/** Ports, addresses and settings of a Service that go only with some of its types. */
export const checkService: NativeCheck = ({ run, written, value }) => {
  const spec = objectAt(value, ['spec']);
  const type = stringAt(spec, ['type']) ?? 'ClusterIP';
  checkPorts(run, spec, type);
  checkAddresses(run, spec, type);
  checkAffinity(run, spec);
  checkTypeOnly(run, objectAt(written, ['spec']), type);
};

function checkPorts(run: Run, spec: JsonObject, type: string): void {
  const ports = arrayAt(spec, ['ports']);
  const isHeadless = spec['clusterIP'] === 'None';
  if (ports.length === 0 && !isHeadless && type !== 'ExternalName') required(run, at('ports'));
  for (const [index, port] of ports.entries()) {
    const path = at('ports', index);
    if (ports.length > 1 && !stringAt(port, ['name'])) required(run, [...path, 'name']);
    checkTargetPort(run, valueAt(port, ['targetPort']), [...path, 'targetPort']);
    const protocol = stringAt(port, ['appProtocol']);
    for (const words of protocol ? checkQualifiedName(protocol) : [])
      invalid(run, [...path, 'appProtocol'], protocol ?? '', words);
    if (type === 'ClusterIP' && numberAt(port, ['nodePort'])) {
      forbidden(run, [...path, 'nodePort'], "may not be used when `type` is 'ClusterIP'");
    }
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

function checkTargetPort(run: Run, port: Json | undefined, path: Path): void {
  if (typeof port === 'number' && Number.isInteger(port) && (port < 1 || port > 65535))
    invalid(run, path, port, 'must be between 1 and 65535, inclusive');
  if (typeof port === 'string') for (const words of checkPortName(port)) invalid(run, path, port, words);
}

function checkAddresses(run: Run, spec: JsonObject, type: string): void {
  const clusterIp = stringAt(spec, ['clusterIP']) ?? '';
  if (type === 'ExternalName') {
    const name = stringAt(spec, ['externalName']) ?? '';
    if (name === '') required(run, at('externalName'));
    else
      for (const words of checkSubdomain(name.replace(/\.$/, '')))
        invalid(run, at('externalName'), name, words);
    if (clusterIp !== '') forbidden(run, at('clusterIP'), 'may not be set for ExternalName services');
  } else if (clusterIp === 'None' && (type === 'NodePort' || type === 'LoadBalancer')) {
    invalid(run, at('clusterIP'), clusterIp, `may not be set to 'None' for ${type} services`);
  }
}

function checkAffinity(run: Run, spec: JsonObject): void {
  if (
    stringAt(spec, ['sessionAffinity']) === 'None' &&
    valueAt(spec, ['sessionAffinityConfig']) !== undefined
  )
    forbidden(run, at('sessionAffinityConfig'), 'must not be set when session affinity is None');
}

const LOAD_BALANCER_ONLY = ['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts'];

/** Fields that the server fills in by type are looked at as they are written. */
function checkTypeOnly(run: Run, spec: JsonObject, type: string): void {
  if (type !== 'LoadBalancer') {
    for (const field of LOAD_BALANCER_ONLY) {
      const value = spec[field];
      if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
      forbidden(run, at(field), "may only be used when `type` is 'LoadBalancer'");
    }
  }
  const policy = stringAt(spec, ['externalTrafficPolicy']);
  const isExternal =
    type === 'LoadBalancer' || type === 'NodePort' || arrayAt(spec, ['externalIPs']).length > 0;
  if (policy && !isExternal)
    invalid(run, at('externalTrafficPolicy'), policy, 'may only be set for externally-accessible services');
  if (numberAt(spec, ['healthCheckNodePort']) && !(type === 'LoadBalancer' && policy === 'Local'))
    forbidden(
      run,
      at('healthCheckNodePort'),
      "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
    );
}
