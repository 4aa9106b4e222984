import type { Json } from '../../yaml/json.ts';
import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { listenerRowId, TLS_CHIP, type CardRows } from '../row.ts';

const admitted: Readonly<Record<string, string>> = { All: 'all namespaces', Selector: 'by label' };

/** Hostnames are compared without case; the name of a variable is kept as it is written. */
const hostnameWords = (hostname: string): string =>
  isPlaceholder(hostname) ? hostname : hostname.toLowerCase().replace(/\.$/, '');

/** Plain HTTP is what a listener without a chip speaks. */
function protocolChip(listener: Json): string {
  const protocol = stringAt(listener, 'protocol') ?? '?';
  const passes = stringAt(listener, 'tls.mode') === 'Passthrough';
  if (protocol === 'HTTP') return '';
  if (protocol === 'HTTPS') return TLS_CHIP;
  return protocol === 'TLS' && passes ? 'TLS passed through' : protocol;
}

function chips(listener: Json): readonly string[] {
  return [
    protocolChip(listener),
    hostnameWords(stringAt(listener, 'hostname') ?? ''),
    admitted[stringAt(listener, 'allowedRoutes.namespaces.from') ?? 'Same'] ?? '',
  ].filter((chip) => chip !== '');
}

/** The listeners of a Gateway or ListenerSet: routes leave from them. */
export const listenerRows: CardRows = (value) =>
  arrayAt(value, 'spec.listeners').map((listener, index) => {
    const name = stringAt(listener, 'name') ?? '';
    return {
      id: listenerRowId(name),
      label: name || `listener ${index + 1}`,
      value: `${numberAt(listener, 'port') ?? '?'}`,
      chips: chips(listener),
      path: ['spec', 'listeners', index],
      inlet: false,
      outlet: true,
    };
  });
