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

/** What a conversion leaves to the user. */
export type ConvertOptions = Readonly<{
  layout: LayoutName;
  /** The namespace of shared Gateways; null for the default. */
  gatewayNamespace: string | null;
  /** A Gateway that takes all listeners instead of new ones. */
  gateway: Readonly<{ namespace: string; name: string }> | null;
  /** GatewayClasses by the name of the IngressClass. */
  classMap: ReadonlyMap<string, string>;
  target: Target;
  /** What a path becomes that its controller reads as an expression: what it does, or what was meant. */
  paths: 'faithful' | 'intended';
  /** Whether pauses in reading become limits of the whole request. */
  timeouts: 'none' | 'read';
}>;

export const defaultConvertOptions: ConvertOptions = {
  layout: 'shared',
  gatewayNamespace: null,
  gateway: null,
  classMap: new Map(),
  target: 'standard',
  paths: 'intended',
  timeouts: 'none',
};
