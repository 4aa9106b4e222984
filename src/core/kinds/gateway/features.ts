import { numberAt, stringAt } from '../../model/access.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { FeatureSign } from '../feature-sign.ts';

const terminates = (protocol: Json, path: Path, object: JsonObject): boolean =>
  protocol === 'TLS' && stringAt(object, [...path.slice(0, -1), 'tls', 'mode']) !== 'Passthrough';

export const gatewayFeatures: readonly FeatureSign[] = [
  { feature: 'GatewayStaticAddresses', at: ['spec.addresses[*].value'], counts: (value) => value !== '' },
  {
    feature: 'GatewayAddressEmpty',
    at: ['spec.addresses[*]'],
    counts: (address) => !stringAt(address, 'value') && numberAt(address, 'value') === undefined,
  },
  {
    feature: 'GatewayInfrastructurePropagation',
    at: ['spec.infrastructure.labels', 'spec.infrastructure.annotations'],
  },
  { feature: 'GatewayBackendClientCertificate', at: ['spec.tls.backend.clientCertificateRef'] },
  {
    feature: 'GatewayFrontendClientCertificateValidation',
    at: ['spec.tls.frontend.default.validation', 'spec.tls.frontend.perPort[*].tls.validation'],
  },
  {
    feature: 'GatewayFrontendClientCertificateValidationInsecureFallback',
    at: ['spec.tls.frontend.default.validation.mode', 'spec.tls.frontend.perPort[*].tls.validation.mode'],
    counts: (mode) => mode === 'AllowInsecureFallback',
  },
  { feature: 'TLSRouteModeTerminate', at: ['spec.listeners[*].protocol'], counts: terminates },
];
