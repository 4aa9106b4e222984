import { arrayAt, valueAt } from '../../model/access.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { isCidr } from '../ip-address.ts';
import { checkRange, liesWithin } from '../words/addresses.ts';
import { checkPortName } from '../words/names.ts';
import { checkSelector } from './check-selector.ts';
import { has, numberOf, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const SPEC = ['spec'];
const DIRECTIONS = ['Ingress', 'Egress'];

/** A NetworkPolicy. What has rules of its own is left to them. */
export function checkNetworkPolicy(notes: Notes, spec: Json): void {
  checkSelector(notes, [...SPEC, 'podSelector'], objectOf(spec, 'podSelector') ?? {});
  for (const [direction, peers] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const [index, rule] of arrayAt(spec, direction).entries()) {
      const at = [...SPEC, direction, index];
      for (const [number, port] of arrayAt(rule, 'ports').entries())
        checkPort(notes, [...at, 'ports', number], port);
      for (const [number, peer] of arrayAt(rule, peers).entries())
        checkPeer(notes, [...at, peers, number], peer);
    }
  }
  checkDirections(notes, [...SPEC, 'policyTypes'], arrayAt(spec, 'policyTypes'));
}

function checkDirections(notes: Notes, path: Path, types: readonly Json[]): void {
  if (types.length > DIRECTIONS.length)
    return notes.invalid(path, types, 'may not specify more than two policyTypes');
  for (const [index, type] of types.entries())
    if (typeof type === 'string') notes.oneOf([...path, index], type, DIRECTIONS);
}

function checkPort(notes: Notes, path: Path, port: Json): void {
  if (has(port, 'protocol'))
    notes.oneOf([...path, 'protocol'], textOf(port, 'protocol'), ['TCP', 'UDP', 'SCTP']);
  const number = valueAt(port, ['port']);
  const last = numberOf(port, 'endPort');
  if (typeof number === 'number') {
    notes.between([...path, 'port'], number, 1, 65535);
    notes.rules([...path, 'endPort']);
    if (last !== undefined) notes.between([...path, 'endPort'], last, 1, 65535);
  }
  notes.rules([...path, 'endPort']);
  if (typeof number === 'string') notes.named([...path, 'port'], number, checkPortName);
}

function checkPeer(notes: Notes, path: Path, peer: Json): void {
  let count = 0;
  for (const field of ['podSelector', 'namespaceSelector']) {
    const selector = objectOf(peer, field);
    if (selector === undefined) continue;
    count++;
    checkSelector(notes, [...path, field], selector);
  }
  const block = objectOf(peer, 'ipBlock');
  if (block !== undefined) checkBlock(notes, [...path, 'ipBlock'], block);
  else if (count === 0 && !holdsUnknown(peer)) notes.required(path, 'must specify a peer');
  if (block !== undefined && count > 0)
    notes.forbidden(path, 'may not specify both ipBlock and another peer');
}

function checkBlock(notes: Notes, path: Path, block: Json): void {
  const range = textOf(block, 'cidr');
  if (range === '') return notes.required([...path, 'cidr']);
  notes.named([...path, 'cidr'], range, checkRange);
  if (holdsUnknown(range) || !isCidr(range)) return;
  for (const [index, except] of arrayAt(block, 'except').entries()) {
    if (typeof except !== 'string') continue;
    const at = [...path, 'except', index];
    notes.named(at, except, checkRange);
    if (isCidr(except) && !liesWithin(except, range))
      notes.invalid(at, except, 'must be a strict subset of `cidr`');
  }
}
