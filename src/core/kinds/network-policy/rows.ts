import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import { listed } from '../../text/words.ts';
import { selectorText } from '../../model/selector-text.ts';
import type { Json } from '../../yaml/json.ts';
import type { CardRows } from '../row.ts';

/** A peer in few words: an address range without its exceptions, or which Pods of which namespaces. */
function peerText(peer: Json): string {
  const cidr = stringAt(peer, 'ipBlock.cidr');
  if (cidr !== undefined) return [cidr, ...exceptions(peer)].join(' except ');
  const pods = podsText(valueAt(peer, 'podSelector'));
  return (valueAt(peer, 'namespaceSelector') ?? null) === null ? pods : `${pods} of selected namespaces`;
}

function exceptions(peer: Json): readonly string[] {
  const ranges = arrayAt(peer, 'ipBlock.except').filter((range) => typeof range === 'string');
  return ranges.length === 0 ? [] : [listed(ranges)];
}

const podsText = (selector: Json | undefined): string =>
  selectsAll(selector) ? 'all Pods' : selectorText(selector);

const selectsAll = (selector: Json | undefined): boolean =>
  Object.keys(objectAt(selector, 'matchLabels')).length === 0 &&
  arrayAt(selector, 'matchExpressions').length === 0;

function portText(port: Json): string {
  const first = numberAt(port, 'port') ?? stringAt(port, 'port') ?? 'any port';
  const last = numberAt(port, 'endPort');
  const protocol = stringAt(port, 'protocol') ?? 'TCP';
  return `${first}${last === undefined ? '' : `–${last}`}${protocol === 'TCP' ? '' : `/${protocol}`}`;
}

/** What may come in, and what may go out, rule by rule. */
export const networkPolicyRows: CardRows = (value) =>
  (
    [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const
  ).flatMap(([direction, peers]) =>
    arrayAt(value, ['spec', direction]).map((rule, index) => ({
      id: `${direction}:${index}`,
      label: `${peers} ${arrayAt(rule, [peers]).map(peerText).join(' or ') || 'anywhere'}`,
      chips: arrayAt(rule, ['ports']).map(portText),
      path: ['spec', direction, index],
      inlet: false,
      outlet: false,
    })),
  );
