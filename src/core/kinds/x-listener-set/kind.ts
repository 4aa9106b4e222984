import { defineKind } from '../define-kind.ts';
import { GATEWAY_API, X_GATEWAY_API } from '../shared/groups.ts';
import { listenerSetParts, listenerSetStarter } from '../shared/listener-set-parts.ts';

export const xListenerSet = defineKind({
  ...listenerSetParts,
  icon: 'ListPlus',
  group: X_GATEWAY_API,
  kind: 'XListenerSet',
  plural: 'xlistenersets',
  shortNames: ['lset'],
  versions: [{ name: 'v1alpha1', served: { experimental: ['1.3', '1.4'] } }],
  successor: `${GATEWAY_API}/ListenerSet`,
  description: 'What a ListenerSet was called while it was experimental.',
  starter: listenerSetStarter(`${X_GATEWAY_API}/v1alpha1`, 'XListenerSet'),
});
