import { objectAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { issuedSecrets } from './issued-secrets.ts';
import { defineMaker, type Product } from './define-maker.ts';
import { secretNamed } from './product.ts';

const certificate = (resource: Resource): readonly Product[] =>
  secretNamed(
    stringAt(resource.value, 'spec.secretName'),
    resource,
    objectAt(resource.value, 'spec.secretTemplate.annotations'),
  );

/**
 * cert-manager keeps a Secret for each Certificate, and makes Certificates from annotated Gateways, ListenerSets and
 * Ingresses (docs/model/makers.md#cert-manager).
 */
export const certManager = defineMaker({
  software: 'cert-manager',
  makes: {
    'cert-manager.io/Certificate': certificate,
    'certmanager.k8s.io/Certificate': certificate,
    'gateway.networking.k8s.io/Gateway': issuedSecrets,
    'gateway.networking.k8s.io/ListenerSet': issuedSecrets,
    'gateway.networking.x-k8s.io/XListenerSet': issuedSecrets,
    'networking.k8s.io/Ingress': issuedSecrets,
    'extensions/Ingress': issuedSecrets,
  },
});
