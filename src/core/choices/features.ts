import { defineChoice, defineFeature } from './define-choice.ts';

/** The features of the model that are off by default: the feature list of the Gateway API marks them experimental. */

export const tlsModesMixed = defineFeature(
  'feature-tls-modes-mixed',
  'TLS listeners of both modes on one port (TLSRouteModeMixed)',
  'attachment#distinct-listeners',
  'Only some implementations serve Passthrough and Terminate side by side; the others mark both listeners ProtocolConflict.',
);

export const retries = defineFeature(
  'feature-retries',
  'Retries of HTTPRoute rules',
  'filters#timeouts-and-retries',
  'Retries are experimental; implementations without them ignore the field.',
);

export const sessionPersistence = defineFeature(
  'feature-session-persistence',
  'Session persistence of route rules',
  'filters#session-persistence',
  'Session persistence is experimental; implementations without it ignore the field.',
);

export const externalAuth = defineFeature(
  'feature-external-auth',
  'ExternalAuth filters',
  'filters#externalauth',
  'External authorisation is experimental; implementations without it refuse the rule, because filters must not be skipped.',
);

export const defaultGateways = defineFeature(
  'feature-default-gateways',
  'Default Gateways (defaultScope and useDefaultGateways)',
  'attachment#default-gateways',
  'Default Gateways are experimental; implementations without them ignore both fields.',
);

export const destinationPortMatching = defineFeature(
  'feature-destination-port-matching',
  'Routing by destination port (HTTPRouteDestinationPortMatching)',
  'status#the-controller-modelled',
  'Matching by port is experimental.',
);

export const experimentalKinds = defineFeature(
  'feature-experimental-kinds',
  'XBackend as a backend',
  'service-resolution#backends',
  'Kinds whose names begin with X are experimental; implementations without them answer InvalidKind.',
);

export const mesh = defineChoice({
  id: 'feature-mesh',
  title: 'A service mesh that carries out routes with Service parents',
  values: {
    auto: 'Where the manifests show one',
    off: 'Off',
    on: 'On',
  },
  default: 'auto',
  model: 'attachment#service-parents',
  differs:
    'Only meshes carry out routes of Services and write their status, as Istio, Linkerd, Cilium and Kuma do; controllers that only have Gateways leave them alone.',
});
