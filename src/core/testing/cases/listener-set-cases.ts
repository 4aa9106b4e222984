import {
  front,
  grant,
  listener,
  listenerSet,
  NEW,
  OLD,
  open,
  route,
  rule,
  secret,
  service,
  terminate,
  toFront,
  toSet,
  web,
  wheel,
} from './case-objects.ts';
import type { WorkedCase } from './worked-case.ts';

const http = (name: string, hostname: string) => listener(name, 'HTTP', 80, { hostname });
const conflict = 'A=F/HostnameConflict P=F/HostnameConflict C=T/HostnameConflict';

/** ListenerSets. */
export const listenerSetCases: readonly WorkedCase[] = [
  {
    title: 'a Gateway that takes no ListenerSets',
    objects: [wheel(), front(), listenerSet('extra', [http('pot', 'pot.test')])],
    status: { extra: 'A=F/NotAllowed P=F/NotAllowed', front: 'A=T/Accepted sets=0' },
  },
  {
    title: 'two sets with one hostname, the newer with another beside it',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('old', [http('pot', 'pot.test')], { created: OLD }),
      listenerSet('new', [http('pot', 'pot.test'), http('cup', 'cup.test')], { created: NEW }),
    ],
    status: {
      old: 'A=T/Accepted P=T/Programmed',
      'old#pot': 'A=T P=T RR=T',
      new: 'A=T/ListenersNotValid P=T/Programmed',
      'new#pot': conflict,
      'new#cup': 'A=T P=T',
      front: 'A=T/Accepted sets=2',
    },
  },
  {
    title: 'the same without the other',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('old', [http('pot', 'pot.test')], { created: OLD }),
      listenerSet('new', [http('pot', 'pot.test')], { created: NEW }),
    ],
    status: {
      new: 'A=F/ListenersNotValid P=F/ListenersNotValid',
      'new#pot': conflict,
      front: 'sets=1',
    },
  },
  {
    title: 'TCP in a set where the Gateway has HTTP',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('extra', [listener('tcp', 'TCP', 80)], { created: OLD }),
    ],
    status: {
      'extra#tcp': 'A=F/ProtocolConflict P=F/ProtocolConflict C=T/ProtocolConflict',
      'front#web': 'A=T P=T C=-',
      front: 'A=T/Accepted',
    },
  },
  {
    title: 'an entry named through the Gateway, and through the set',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('extra', [http('cup', 'cup.test')]),
      route({ rules: [rule('red')] }, { parents: [{ ...toFront, sectionName: 'cup' }, toSet('extra')] }),
      ...service('red'),
    ],
    status: {
      'r@0': 'A=F/NoMatchingParent',
      'r@1': 'A=T/Accepted',
      'extra#cup': 'attached=1',
      'front#web': 'attached=0',
    },
  },
  {
    title: 'an entry that takes its own namespace',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('extra', [{ name: 'cup', protocol: 'HTTP', port: 80, hostname: 'cup.test' }]),
      route({ rules: [rule('red')] }, { name: 'a', namespace: 'edge', parents: [toSet('extra')] }),
      route({ rules: [rule('red')] }, { name: 'b', namespace: 'tea', parents: [toSet('extra')] }),
      ...service('red', { namespace: 'edge' }),
      ...service('red', { namespace: 'tea' }),
    ],
    status: { 'a@0': 'A=F/NotAllowedByListeners', 'b@0': 'A=T/Accepted', 'extra#cup': 'attached=1' },
  },
  {
    title: 'a grant for the Gateway where the set refers',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('extra', [listener('tls', 'HTTPS', 443, terminate({ name: 'pots', namespace: 'vault' }))]),
      secret('pots', 'vault'),
      grant({ kind: 'Gateway', namespace: 'edge' }, { kind: 'Secret' }),
    ],
    status: { 'extra#tls': 'RR=F/RefNotPermitted P=F/Invalid', extra: 'A=F/ListenersNotValid' },
  },
  {
    title: 'a Gateway that does not exist',
    objects: [
      wheel(),
      front([web], open),
      listenerSet('extra', [http('cup', 'cup.test')], { parent: 'ghost' }),
    ],
    status: { extra: 'none', front: 'sets=0' },
  },
];
