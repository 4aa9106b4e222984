import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import type { CardRows } from '../row.ts';

/** A peer in few words: an address range, or which Pods of which namespaces. */
function peerText(peer: Json): string {
  const cidr = stringAt(peer, 'ipBlock.cidr');
  if (cidr !== undefined) return cidr;
  const pods = valueAt(peer, 'podSelector') === undefined ? 'all Pods' : podsText(peer);
  return valueAt(peer, 'namespaceSelector') === undefined ? pods : `${pods} of selected namespaces`;
}

function podsText(peer: Json): string {
  const labels = Object.entries(valueAt(peer, 'podSelector.matchLabels') ?? {});
  return labels.map(([key, value]) => `${key}=${String(value)}`).join(', ') || 'all Pods';
}

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
