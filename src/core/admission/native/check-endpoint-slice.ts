import { arrayAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { checkLabelValue, checkSubdomain, type NameCheck } from '../words/names.ts';
import { has, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const ADDRESS_TYPES = ['FQDN', 'IPv4', 'IPv6'];
const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];
const [MOST_PORTS, MOST_ENDPOINTS, MOST_ADDRESSES, MOST_HINTS] = [20000, 1000, 100, 8];

/** An EndpointSlice; without endpoints it stands for none. What has rules of its own is left to them. */
export function checkEndpointSlice(notes: Notes, value: Json): void {
  const type = textOf(value, 'addressType');
  if (type === '') notes.required(['addressType']);
  else notes.oneOf(['addressType'], type, ADDRESS_TYPES);
  checkPorts(notes, arrayAt(value, 'ports'));
  const endpoints = arrayAt(value, 'endpoints');
  if (endpoints.length > MOST_ENDPOINTS)
    return notes.tooMany(['endpoints'], endpoints.length, MOST_ENDPOINTS);
  for (const [index, endpoint] of endpoints.entries()) checkEndpoint(notes, ['endpoints', index], endpoint);
}

function checkPorts(notes: Notes, ports: readonly Json[]): void {
  if (ports.length > MOST_PORTS) return notes.tooMany(['ports'], ports.length, MOST_PORTS);
  const names = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const at = ['ports', index];
    const name = textOf(port, 'name');
    notes.rules([...at, 'name']);
    if (name !== '' && names.has(name)) notes.duplicate([...at, 'name'], name);
    names.add(name);
    if (has(port, 'protocol')) notes.oneOf([...at, 'protocol'], textOf(port, 'protocol'), PROTOCOLS);
    notes.rules(at);
  }
}

function checkEndpoint(notes: Notes, path: Path, endpoint: Json): void {
  const addresses = arrayAt(endpoint, 'addresses');
  const at = [...path, 'addresses'];
  if (addresses.length === 0)
    notes.required(at, notes.has('plain-required-addresses') ? '' : 'must contain at least 1 address');
  if (addresses.length > MOST_ADDRESSES) notes.tooMany(at, addresses.length, MOST_ADDRESSES);
  notes.rules(at);
  if (has(endpoint, 'nodeName'))
    notes.named([...path, 'nodeName'], textOf(endpoint, 'nodeName'), checkSubdomain);
  notes.rules([...path, 'hostname']);
  const hints = objectOf(endpoint, 'hints');
  if (hints === undefined) return;
  const zonesFit = checkHints(
    notes,
    [...path, 'hints', 'forZones'],
    arrayAt(hints, 'forZones'),
    checkLabelValue,
  );
  if (zonesFit) checkHints(notes, [...path, 'hints', 'forNodes'], arrayAt(hints, 'forNodes'), checkSubdomain);
}

/** Zones or nodes that an endpoint is best used from; false where there are too many, and the server looks no further. */
function checkHints(notes: Notes, path: Path, hints: readonly Json[], check: NameCheck): boolean {
  if (hints.length > MOST_HINTS) {
    notes.tooMany(path, hints.length, MOST_HINTS);
    return false;
  }
  const names = new Set<string>();
  for (const [index, hint] of hints.entries()) {
    const name = textOf(hint, 'name');
    if (names.has(name)) notes.duplicate([...path, index, 'name'], name);
    names.add(name);
    notes.named([...path, index, 'name'], name, check);
  }
  return true;
}
