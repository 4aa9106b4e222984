import { describe } from 'vitest';
import {
  caBundle,
  caRef,
  front,
  listener,
  secret,
  terminate,
  web,
  wheel,
} from '../testing/cases/case-objects.ts';
import { checkRows, choosing, type Row } from '../testing/cases/check-rows.ts';
import type { JsonObject } from '../yaml/json.ts';

const pots = { name: 'pots' };
const https = (name: string, port: number, rest: JsonObject = terminate({ name: 'good' })) =>
  listener(name, 'HTTPS', port, rest);
const address = (type: string, value?: string) => ({ type, ...(value !== undefined && { value }) });
const at = (value: string) => front([web], { addresses: [address('IPAddress', value)] });
const parameters = { group: '', kind: 'ConfigMap', name: 'glaze' };

const classes: readonly Row[] = [
  ['a class without parameters', [wheel()], { wheel: 'A=T/Accepted SV=T/SupportedVersion' }],
  [
    'parameters that are not there',
    [wheel({ parametersRef: { ...parameters, namespace: 'edge' } }), front()],
    { wheel: 'A=F/InvalidParameters', front: 'A=?/Pending P=?/Pending RR=-' },
  ],
  [
    'parameters that are there',
    [wheel({ parametersRef: { ...parameters, namespace: 'edge' } }), caBundle('glaze'), front()],
    { wheel: 'A=T', front: 'A=T' },
  ],
  [
    'parameters with a namespace that is not named',
    [wheel({ parametersRef: parameters }), caBundle('glaze')],
    { wheel: 'A=F/InvalidParameters' },
  ],
  [
    'parameters without a namespace for which one is named',
    [wheel({ parametersRef: { group: '', kind: 'Namespace', name: 'edge', namespace: 'edge' } })],
    { wheel: 'A=F/InvalidParameters' },
  ],
  ['a Gateway without its class', [front()], { front: 'none' }],
  ['a class that is taken as present', [front()], { front: 'A=T P=T' }, { assumeClasses: ['wheel'] }],
  ['all classes assumed', [front()], { front: 'A=T P=T' }, { assumeClasses: ['*'] }],
  ['another class taken as present', [front()], { front: 'none' }, { assumeClasses: ['kiln'] }],
];

const gateways: readonly Row[] = [
  [
    'all listeners usable',
    [wheel(), front()],
    { front: 'A=T/Accepted P=T/Programmed RR=T/ResolvedRefs IF=-' },
  ],
  [
    'parameters before addresses, addresses before listeners',
    [
      wheel(),
      front([listener('odd', 'example.test/odd', 9)], {
        infrastructure: { parametersRef: { group: '', kind: 'ConfigMap', name: 'absent' } },
        addresses: [address('clay.test/vip', 'x')],
      }),
    ],
    { front: 'A=F/InvalidParameters P=F/Invalid' },
  ],
  [
    'an unsupported type of address beside an unusable one',
    [wheel(), front([web], { addresses: [address('IPAddress', '127.0.0.1'), address('NamedAddress', 'x')] })],
    { front: 'A=F/UnsupportedAddress P=F/Invalid' },
  ],
  ...[
    '0.0.0.0',
    '127.0.0.1',
    '169.254.1.1',
    '224.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'ff02::1',
    '::ffff:127.0.0.1',
  ].map((ip): Row => [`address ${ip}`, [wheel(), at(ip)], { front: 'A=T/Accepted P=F/AddressNotUsable' }]),
  ...['10.0.0.1', '192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1'].map((ip): Row => [
    `address ${ip}`,
    [wheel(), at(ip)],
    { front: 'A=T/Accepted P=T/Programmed' },
  ]),
  [
    'a hostname as address',
    [wheel(), front([web], { addresses: [address('Hostname', 'pots.test')] })],
    { front: 'A=T P=T' },
  ],
  [
    'an address to be assigned',
    [wheel(), front([web], { addresses: [address('IPAddress')] })],
    { front: 'A=T P=T' },
  ],
  [
    'an address to be assigned, where that is not offered',
    [wheel(), front([web], { addresses: [{}] })],
    { front: 'A=T P=F/AddressNotAssigned' },
    choosing('empty-addresses', 'refused'),
  ],
  [
    'clients without certificates let in by default',
    [
      wheel(),
      front([web], {
        tls: {
          frontend: {
            default: { validation: { caCertificateRefs: [caRef('clients')], mode: 'AllowInsecureFallback' } },
          },
        },
      }),
      caBundle('clients'),
    ],
    { front: 'IF=T/ConfigurationChanged A=T' },
  ],
  [
    'clients without certificates let in on a port',
    [
      wheel(),
      front([web], {
        tls: {
          frontend: {
            default: {},
            perPort: [
              {
                port: 8443,
                tls: { validation: { caCertificateRefs: [caRef('clients')], mode: 'AllowInsecureFallback' } },
              },
            ],
          },
        },
      }),
      caBundle('clients'),
    ],
    { front: 'IF=T/ConfigurationChanged' },
  ],
  [
    'a client certificate elsewhere without a grant',
    [
      wheel(),
      front([web], { tls: { backend: { clientCertificateRef: { name: 'pots', namespace: 'vault' } } } }),
      secret('pots', 'vault'),
    ],
    { front: 'RR=F/RefNotPermitted A=T P=T' },
  ],
  [
    'a client certificate of another kind',
    [
      wheel(),
      front([web], { tls: { backend: { clientCertificateRef: { kind: 'ConfigMap', name: 'glaze' } } } }),
      caBundle('glaze'),
    ],
    { front: 'RR=F/InvalidClientCertificateRef A=T' },
  ],
  [
    'a client certificate of another kind, elsewhere without a grant: the permission comes first',
    [
      wheel(),
      front([web], {
        tls: { backend: { clientCertificateRef: { kind: 'ConfigMap', name: 'glaze', namespace: 'vault' } } },
      }),
    ],
    { front: 'RR=F/RefNotPermitted A=T' },
  ],
  [
    'a client certificate before the listeners',
    [
      wheel(),
      front([web, https('tls', 443, terminate(pots))], { tls: { backend: { clientCertificateRef: pots } } }),
    ],
    { front: 'RR=F/InvalidClientCertificateRef A=T/ListenersNotValid' },
  ],
  [
    'a bad certificate where Accepted alone counts',
    [wheel(), front([https('tls', 443, terminate(pots))])],
    { front: 'A=T/Accepted' },
    choosing('usable-listener', 'accepted'),
  ],
  [
    'references of listeners alone, as Istio counts them',
    [wheel(), front([https('tls', 443, terminate(pots))])],
    { front: 'RR=T', 'front#tls': 'RR=F/InvalidCertificateRef' },
    choosing('gateway-resolved-refs', 'own'),
  ],
  [
    'its own references where those of listeners do not count',
    [wheel(), front([web], { tls: { backend: { clientCertificateRef: pots } } })],
    { front: 'RR=F/InvalidClientCertificateRef' },
    choosing('gateway-resolved-refs', 'own'),
  ],
  ['HTTPS without tls', [wheel(), front([listener('tls', 'HTTPS', 443)])], { 'front#tls': 'P=F/Invalid' }],
  [
    'HTTPS without tls, as Istio takes it',
    [wheel(), front([listener('tls', 'HTTPS', 443)])],
    { front: 'A=T/Accepted P=T', 'front#tls': 'A=T P=T RR=T' },
    choosing('https-without-tls', 'valid'),
  ],
  [
    'Programmed by the infrastructure alone',
    [wheel(), front([listener('odd', 'example.test/odd', 9)])],
    { front: 'A=F/ListenersNotValid P=T' },
    choosing('gateway-programmed', 'infrastructure'),
  ],
];

describe('GatewayClasses (docs/model/status.md#gatewayclass)', () => {
  checkRows(classes);
});
describe('Gateways (docs/model/status.md#gateway)', () => {
  checkRows(gateways);
});
