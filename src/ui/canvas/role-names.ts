import type { ConnectionRole } from '../../core/commands/connect-targets.ts';
import { connectingTexts } from '../../texts/en/connecting.ts';

/** The name of an edge's role, as a choice. */
export const roleNames: Readonly<Record<ConnectionRole, () => string>> = {
  class: connectingTexts.class,
  'ingress-class': connectingTexts.class,
  backend: connectingTexts.backend,
  mirror: connectingTexts.mirror,
  auth: connectingTexts.auth,
  parent: connectingTexts.parent,
  selects: connectingTexts.selector,
  certificate: connectingTexts.certificate,
  'ca-certificate': connectingTexts.trustedAuthorities,
  'client-certificate': connectingTexts.clientCertificate,
  target: connectingTexts.target,
  parameters: connectingTexts.parameters,
  extension: connectingTexts.extension,
  'service-name': connectingTexts.serviceOfPods,
  endpoints: connectingTexts.endpoints,
  rendered: connectingTexts.onceRendered,
};
