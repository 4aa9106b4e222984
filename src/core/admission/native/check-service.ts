import { arrayAt, numberAt, valueAt } from '../../model/access.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { ipv4Bytes } from '../ip-address.ts';
import { checkAddress } from '../words/addresses.ts';
import { checkLabel } from '../words/names.ts';
import { countOf, has, numberOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const SPEC = ['spec'];
const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

const typeOf = (spec: Json): string => textOf(spec, 'type') || 'ClusterIP';

/** Addresses in the cluster; the one of `clusterIP` stands for a list of one. */
function clusterAddresses(spec: Json): readonly Json[] {
  const list = arrayAt(spec, 'clusterIPs');
  const single = textOf(spec, 'clusterIP');
  return list.length > 0 || single === '' ? list : [single];
}

function isHeadless(spec: Json): boolean {
  const addresses = clusterAddresses(spec);
  return addresses.length === 1 && addresses[0] === 'None';
}

const ADDRESSES = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'];
const BALANCING = ['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'loadBalancerClass'];

/** A Service. What has rules of its own is left to them. */
export function checkService(notes: Notes, spec: Json): void {
  const type = typeOf(spec);
  const ports = arrayAt(spec, 'ports');
  // Of a type that is filled in later, nothing is known to be missing.
  const isAlias = type === 'ExternalName' || holdsUnknown(type);
  if (ports.length === 0 && !isHeadless(spec) && !isAlias) notes.required([...SPEC, 'ports']);
  if (isAlias || isHeadless(spec)) for (const field of ADDRESSES) notes.rules([...SPEC, field]);
  notes.rules([...SPEC, 'externalName']);
  if (type === 'ExternalName' && textOf(spec, 'externalName').replace(/\.$/, '') === '')
    notes.required([...SPEC, 'externalName']);
  checkPorts(notes, ports);
  notes.rules([...SPEC, 'selector']);
  checkAffinity(notes, spec);
  if (!isAlias) checkFamilies(notes, spec);
  notes.rules([...SPEC, 'externalIPs']);
  notes.choice(SPEC, 'type', type, TYPES);
  notes.rules([...SPEC, 'ports']);
  checkRepeated(notes, ports);
  for (const field of BALANCING) notes.rules([...SPEC, field]);
  checkTraffic(notes, spec, type);
}

function checkPorts(notes: Notes, ports: readonly Json[]): void {
  const names = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const at = [...SPEC, 'ports', index];
    const name = textOf(port, 'name');
    if (name === '' && ports.length > 1) notes.required([...at, 'name']);
    if (name !== '') {
      notes.named([...at, 'name'], name, checkLabel);
      if (names.has(name)) notes.duplicate([...at, 'name'], name);
      names.add(name);
    }
    notes.between([...at, 'port'], countOf(port, 'port'), 1, 65535);
    notes.choice(at, 'protocol', textOf(port, 'protocol') || 'TCP', ['SCTP', 'TCP', 'UDP']);
    notes.rules([...at, 'targetPort']);
    notes.rules([...at, 'appProtocol']);
  }
}

function checkAffinity(notes: Notes, spec: Json): void {
  const affinity = textOf(spec, 'sessionAffinity') || 'None';
  notes.choice(SPEC, 'sessionAffinity', affinity, ['ClientIP', 'None']);
  const place = ['sessionAffinityConfig', 'clientIP', 'timeoutSeconds'];
  const seconds = numberAt(spec, place) ?? 1;
  if (affinity === 'ClientIP' && (seconds <= 0 || seconds > 86400))
    notes.invalid([...SPEC, ...place], seconds, 'must be greater than 0 and less than 86400');
}

const FAMILY_POLICIES = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];

function checkFamilies(notes: Notes, spec: Json): void {
  notes.rulesAt([...SPEC, 'clusterIPs']);
  for (const [index, family] of arrayAt(spec, 'ipFamilies').entries()) {
    const at = [...SPEC, 'ipFamilies', index];
    if (typeof family === 'string') notes.oneOf(at, family, ['IPv4', 'IPv6']);
    notes.rules(at);
  }
  if (has(spec, 'ipFamilyPolicy'))
    notes.choice(SPEC, 'ipFamilyPolicy', textOf(spec, 'ipFamilyPolicy'), FAMILY_POLICIES);
  notes.rules([...SPEC, 'clusterIP']);
  notes.rules([...SPEC, 'clusterIPs']);
  const addresses = clusterAddresses(spec);
  if (!addresses.some(holdsUnknown)) checkClusterAddresses(notes, spec, addresses);
}

/** How several addresses go together; each for itself is looked at by a rule. */
function checkClusterAddresses(notes: Notes, spec: Json, addresses: readonly Json[]): void {
  const at = [...SPEC, 'clusterIPs'];
  const texts = addresses.map(String);
  if (texts[0] === 'None') {
    if (texts.length > 1) notes.invalid(at, addresses, "'None' must be the first and only value");
    return;
  }
  if (texts.length > 2) notes.invalid(at, addresses, 'may only hold up to 2 values');
  if (texts.some((text) => checkAddress(text, notes.run.kubernetes).length > 0)) return;
  const families = texts.map((text) => (ipv4Bytes(text) ? 'IPv4' : 'IPv6'));
  if (texts.length > 1 && new Set(families).size < texts.length)
    notes.invalid(at, addresses, 'may specify no more than one IP for each IP family');
  for (const [index, wanted] of arrayAt(spec, 'ipFamilies').entries()) {
    const family = families[index];
    if (family === undefined || family === wanted || (wanted !== 'IPv4' && wanted !== 'IPv6')) continue;
    notes.invalid(
      place(spec, index),
      texts[index] ?? '',
      `expected an ${wanted} value as indicated by \`ipFamilies[${index}]\``,
      { written: `spec.clusterIPs[${index}]` },
    );
  }
}

const place = (spec: Json, index: number): Path =>
  arrayAt(spec, 'clusterIPs').length > 0 ? [...SPEC, 'clusterIPs', index] : [...SPEC, 'clusterIP'];

/** Ports that are there twice, on the nodes and on the Service. */
function checkRepeated(notes: Notes, ports: readonly Json[]): void {
  const again = (field: string, report: (index: number, port: Json) => void): void => {
    const taken = new Set<string>();
    for (const [index, port] of ports.entries()) {
      const number = valueAt(port, [field]) ?? 0;
      // A node port of 0 is any that is free.
      if (typeof number !== 'number' || (field === 'nodePort' && number === 0)) continue;
      const key = `${textOf(port, 'protocol') || 'TCP'}/${number}`;
      if (taken.has(key)) report(index, port);
      taken.add(key);
    }
  };
  again('nodePort', (index, port) =>
    notes.duplicate([...SPEC, 'ports', index, 'nodePort'], countOf(port, 'nodePort')),
  );
  again('port', (index, port) =>
    notes.duplicate([...SPEC, 'ports', index], {
      Name: '',
      Protocol: textOf(port, 'protocol') || 'TCP',
      AppProtocol: null,
      Port: countOf(port, 'port'),
      TargetPort: 0,
      NodePort: 0,
    }),
  );
}

const DISTRIBUTIONS = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];
const EARLIER_DISTRIBUTIONS = ['PreferClose'];

function checkTraffic(notes: Notes, spec: Json, type: string): void {
  const external =
    type === 'LoadBalancer' ||
    type === 'NodePort' ||
    (type === 'ClusterIP' && arrayAt(spec, 'externalIPs').length > 0);
  const policy = textOf(spec, 'externalTrafficPolicy') || 'Cluster';
  notes.rules([...SPEC, 'externalTrafficPolicy']);
  if (external) notes.choice(SPEC, 'externalTrafficPolicy', policy, ['Cluster', 'Local']);
  notes.rules([...SPEC, 'healthCheckNodePort']);
  const health = numberOf(spec, 'healthCheckNodePort') ?? 0;
  if (type === 'LoadBalancer' && policy === 'Local' && health !== 0)
    notes.between([...SPEC, 'healthCheckNodePort'], health, 1, 65535);
  for (const [field, allowed] of [
    ['internalTrafficPolicy', ['Cluster', 'Local']],
    ['trafficDistribution', notes.has('same-zone-and-node') ? DISTRIBUTIONS : EARLIER_DISTRIBUTIONS],
  ] as const)
    if (has(spec, field)) notes.choice(SPEC, field, textOf(spec, field), allowed);
}
