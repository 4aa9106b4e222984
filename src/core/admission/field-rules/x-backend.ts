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
  title: 'The port of an XBackend has a name.',
  why: 'The message asks for a DNS label, but the rule in the CRD of release 1.6 is wrong: it compares with null what is never null, so that the API server refuses every name.',
  fix: 'Leave the name out until a release corrects the rule.',
  holds: (name) => typeof name !== 'string' || name === '',
  explain: (name, place) =>
    typeof name === 'string' && isDnsLabel(name)
      ? `${place} is a DNS label, and is refused all the same: the rule in the CRD of release 1.6 is wrong and refuses every name.`
      : `${place} is no DNS label. A right one would be refused as well: the rule in the CRD of release 1.6 is wrong and refuses every name.`,
  fixes: () => [{ title: 'Remove the name of the port', at: [], unset: true }],
  examples: {
    bad: destination('payments.example.com', '\n  name: ⟦https⟧'),
    good: destination('payments.example.com'),
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
