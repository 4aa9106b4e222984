import { defineKind } from '../define-kind.ts';
import { both } from '../../model/served.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { listenerSetParts, listenerSetStarter } from '../shared/listener-set-parts.ts';

export const listenerSet = defineKind({
  ...listenerSetParts,
  icon: 'ListPlus',
  group: GATEWAY_API,
  kind: 'ListenerSet',
  plural: 'listenersets',
  shortNames: ['lset'],
  versions: [{ name: 'v1', served: both('1.5') }],
  description:
    'More listeners for a Gateway, owned by another team. The Gateway must allow it with allowedListeners.',
  starter: listenerSetStarter(`${GATEWAY_API}/v1`, 'ListenerSet'),
});
