import { xBackend } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { isDnsLabel } from './shared/dns-names.ts';
import { isPresent } from './shared/unions.ts';

const destination = (hostname: string, more = '') =>
  xBackend(`
type: ExternalHostname
externalHostname:
  hostname: ${hostname}
port:
  port: 443${more}`);

const tls = (lines: string, open = '', close = '') =>
  destination(
    'payments.example.com',
    `
tls:
  ${open}${lines.replaceAll('\n', '\n  ')}
  validation:
    hostname: payments.example.com
    wellKnownCACertificates: System${close}`,
  );

export const xBackendExternalHostnameUnion = defineFieldRule({
  id: 'xbackend-externalhostname-union',
  message: 'externalHostname must be set when type is ExternalHostname and must be unset otherwise',
  title: 'An XBackend of type ExternalHostname names no host, or one of another type does.',
  why: '`externalHostname` says where the traffic goes; no other type reads it.',
  fix: 'Add `externalHostname.hostname`.',
  holds: (spec) => (stringAt(spec, 'type') === 'ExternalHostname') === isPresent(spec, 'externalHostname'),
  examples: {
    bad: xBackend('⟦type: ExternalHostname\nport:\n  port: 443⟧'),
    good: destination('payments.example.com'),
  },
});

export const xBackendHostnameNotClusterLocal = defineFieldRule({
  id: 'xbackend-hostname-not-cluster-local',
  message: 'hostname must not be an IP address or end with .cluster.local',
  title: 'An XBackend leads to a name inside the cluster.',
  why: 'That would get around ReferenceGrants, which guard Services of other namespaces. Of addresses the message speaks too, but the API server does not refuse them.',
  fix: 'Refer to the Service itself in `backendRefs`.',
  holds: (hostname) => typeof hostname !== 'string' || !hostname.endsWith('.cluster.local'),
  examples: {
    bad: destination('⟦payments.shop.svc.cluster.local⟧'),
    good: destination('payments.example.com'),
  },
});

export const xBackendPortNameDnsLabel = defineFieldRule({
  id: 'xbackend-port-name-dns-label',
  message: 'Name must be a valid DNS label',
  title: 'The name of a port is no DNS label.',
  why: 'Policies refer to the port by its name, as they do with Services.',
  fix: 'Use lower case letters, digits and `-`, at most 63, beginning and ending with a letter or digit.',
  holds: (name) => typeof name !== 'string' || name === '' || isDnsLabel(name),
  fixes: (name) =>
    typeof name === 'string' && isDnsLabel(name.toLowerCase())
      ? [{ title: `Rename the port to ${name.toLowerCase()}`, at: [], set: name.toLowerCase() }]
      : [],
  examples: {
    bad: destination('payments.example.com', '\n  name: ⟦HTTPS⟧'),
    good: destination('payments.example.com', '\n  name: https'),
  },
});

export const xBackendTlsClientCertIffMutual = defineFieldRule({
  id: 'xbackend-tls-clientcert-iff-mutual',
  message: 'clientCertificateRef must be set if and only if mode is ClientAndServer',
  title: 'The client certificate and the mode do not go together.',
  why: 'With mode ClientAndServer the gateway shows the backend a certificate of its own, and with any other mode it shows none.',
  fix: 'Add `clientCertificateRef` for mode ClientAndServer, or remove it for another mode.',
  holds: (tls) => (stringAt(tls, 'mode') === 'ClientAndServer') === isPresent(tls, 'clientCertificateRef'),
  fixes: (tls) =>
    isPresent(tls, 'clientCertificateRef')
      ? [
          { title: 'Set mode to ClientAndServer', at: ['mode'], set: 'ClientAndServer' },
          { title: 'Remove clientCertificateRef', at: ['clientCertificateRef'], unset: true },
        ]
      : [{ title: 'Set mode to ServerOnly', at: ['mode'], set: 'ServerOnly' }],
  examples: {
    bad: tls('mode: ClientAndServer', '⟦', '⟧'),
    good: tls('mode: ClientAndServer\nclientCertificateRef:\n  name: gateway-client'),
  },
});
