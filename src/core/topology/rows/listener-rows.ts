import type { Resource } from '../../model/resource.ts';
import type { Row } from '../graph.ts';
import { listenerRow, listenersOf, type Listener } from '../listeners.ts';

const admitted: Readonly<Record<string, string>> = { All: 'all namespaces', Selector: 'by label' };

const chips = (listener: Listener): readonly string[] =>
  [
    `${listener.protocol || '?'} ${listener.port ?? '?'}`,
    listener.hostname ?? '',
    listener.protocol === 'TLS' ? listener.tlsMode : '',
    admitted[listener.from] ?? '',
  ].filter((chip) => chip !== '');

/** The listeners of a Gateway or ListenerSet: routes leave from them. */
export const listenerRows = (holder: Resource): readonly Row[] =>
  listenersOf(holder).map((listener) => ({
    id: listenerRow(listener),
    label: listener.name || `listener ${listener.index + 1}`,
    chips: chips(listener),
    path: listener.path,
    inlet: false,
    outlet: true,
  }));
