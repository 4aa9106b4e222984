/** Who has a Gateway, and where listeners are. */
export const LAYOUTS = ['shared', 'namespace', 'listenerset', 'collapsed'] as const;

export type LayoutName = (typeof LAYOUTS)[number];

/** Whose extension objects are written beside the standard ones. */
export const TARGETS = [
  'standard',
  'envoy-gateway',
  'nginx-gateway-fabric',
  'traefik',
  'istio',
  'kgateway',
  'cilium',
] as const;

export type Target = (typeof TARGETS)[number];

/** Where a conversion can go more than one way without being wrong; of each the first answer is the default. */
export const CHOICES = {
  /** What a path becomes that its controller reads as an expression: what was meant, or what it does. */
  paths: ['intended', 'faithful'],
  /** Whether pauses in reading become limits of the whole request. */
  timeouts: ['none', 'read'],
  /** Whether rules send Strict-Transport-Security where the controller did. */
  hsts: ['kept', 'left-out'],
  /** Whether hosts that no certificate is named for get a listener for HTTPS, with a Secret that has to be made. */
  httpsWithoutTls: ['refused', 'served'],
  /** Whether a path that ends in a slash is reached by a redirect from the one without. */
  slashes: ['redirected', 'left-out'],
  /** Whether a wildcard stands for names with further labels in front, as in the Gateway API, or for one as in an Ingress. */
  wildcards: ['many-labels', 'one-label'],
} as const;

export type ChoiceName = keyof typeof CHOICES;

type Choices = { readonly [Name in ChoiceName]: (typeof CHOICES)[Name][number] };

/** What a conversion leaves to the user. */
export type ConvertOptions = Choices &
  Readonly<{
    layout: LayoutName;
    /** The namespace of shared Gateways; null for the default. */
    gatewayNamespace: string | null;
    /** A Gateway that takes all listeners instead of new ones. */
    gateway: Readonly<{ namespace: string; name: string }> | null;
    /** GatewayClasses by the name of the IngressClass. */
    classMap: ReadonlyMap<string, string>;
    target: Target;
  }>;

export const defaultConvertOptions: ConvertOptions = {
  layout: 'shared',
  gatewayNamespace: null,
  gateway: null,
  classMap: new Map(),
  target: 'standard',
  paths: CHOICES.paths[0],
  timeouts: CHOICES.timeouts[0],
  hsts: CHOICES.hsts[0],
  httpsWithoutTls: CHOICES.httpsWithoutTls[0],
  slashes: CHOICES.slashes[0],
  wildcards: CHOICES.wildcards[0],
};
