/** An implementation of the Gateway API, and what it is known by. */
export type Vendor = Readonly<{
  /** As its conformance reports call it. */
  name: string;
  /** Of `spec.controllerName` of its classes: the name, or what it begins with where it ends in a slash. */
  controllers: readonly string[];
  /** Names of GatewayClasses that it makes itself, so that manifests rarely hold them; `*` at the end for any ending. */
  classes?: readonly string[];
  /** API groups of its kinds: backends, filters, parameters, policies. */
  groups: readonly string[];
  /** Protocols of listeners that only it has, beside those with one of its domains in front. */
  protocols?: readonly string[];
  /** The proxy that carries the traffic of its Gateways: what runs in its pods, or `outside` of the cluster. */
  proxy?: Proxy;
  /** It reads CA bundles from Secrets, too. */
  secretAuthorities?: true;
  /**
   * It is a service mesh as well, and carries out routes whose parents are Services: the name of the controller under which it
   * says so.
   */
  mesh?: string;
}>;

/** The software that runs in the pods of a proxy, or that a cloud runs it outside of the cluster. */
export type Proxy = Readonly<{ software: string }> | 'outside';

const ENVOY: Proxy = { software: 'Envoy' };

/** From the documentation of each. */
export const vendors: readonly Vendor[] = [
  {
    name: 'Agentgateway',
    controllers: ['agentgateway.dev/', 'kgateway.dev/agentgateway'],
    classes: ['agentgateway'],
    groups: ['agentgateway.dev'],
    proxy: { software: 'agentgateway' },
  },
  {
    name: 'Airlock Microgateway',
    controllers: ['microgateway.airlock.com/'],
    groups: ['microgateway.airlock.com'],
  },
  {
    name: 'AWS Gateway API Controller (VPC Lattice)',
    controllers: ['application-networking.k8s.aws/'],
    groups: ['application-networking.k8s.aws'],
    proxy: 'outside',
  },
  {
    name: 'AWS Load Balancer Controller',
    controllers: ['gateway.k8s.aws/'],
    groups: ['gateway.k8s.aws', 'elbv2.k8s.aws'],
    proxy: 'outside',
  },
  {
    name: 'Azure Application Gateway for Containers',
    controllers: ['alb.networking.azure.io/'],
    classes: ['azure-alb-external'],
    groups: ['alb.networking.azure.io'],
    proxy: 'outside',
  },
  {
    name: 'Apache APISIX',
    controllers: ['apisix.apache.org/'],
    groups: ['apisix.apache.org'],
    proxy: { software: 'APISIX' },
  },
  {
    name: 'Cilium',
    controllers: ['io.cilium/'],
    classes: ['cilium'],
    groups: ['cilium.io'],
    proxy: ENVOY,
    mesh: 'io.cilium/gateway-controller',
  },
  { name: 'Contour', controllers: ['projectcontour.io/'], groups: ['projectcontour.io'], proxy: ENVOY },
  {
    name: 'Envoy Gateway',
    controllers: ['gateway.envoyproxy.io/'],
    groups: ['gateway.envoyproxy.io'],
    proxy: ENVOY,
    secretAuthorities: true,
  },
  {
    name: 'Gloo Gateway',
    controllers: ['solo.io/'],
    groups: ['gateway.solo.io', 'gloo.solo.io', 'enterprise.gloo.solo.io'],
    proxy: ENVOY,
  },
  {
    name: 'Google Kubernetes Engine Gateway',
    controllers: ['networking.gke.io/'],
    classes: ['gke-*'],
    groups: ['networking.gke.io', 'cloud.google.com', 'net.gke.io'],
    proxy: 'outside',
  },
  { name: 'Gravitee Kubernetes Operator', controllers: ['apim.gravitee.io/'], groups: ['gravitee.io'] },
  {
    name: 'HAProxy Ingress (community)',
    controllers: ['haproxy-ingress.github.io/'],
    groups: ['haproxy-ingress.github.io'],
    proxy: { software: 'HAProxy' },
  },
  {
    name: 'Higress',
    controllers: ['higress.io/'],
    groups: ['extensions.higress.io', 'networking.higress.io'],
    proxy: ENVOY,
  },
  {
    name: 'Istio',
    controllers: ['istio.io/'],
    classes: ['istio', 'istio-*'],
    groups: ['networking.istio.io', 'security.istio.io', 'extensions.istio.io', 'telemetry.istio.io'],
    proxy: ENVOY,
    protocols: ['HBONE'],
    secretAuthorities: true,
    mesh: 'istio.io/gateway-controller',
  },
  {
    name: 'kgateway',
    controllers: ['kgateway.dev/kgateway'],
    classes: ['kgateway', 'kgateway-waypoint'],
    groups: ['gateway.kgateway.dev'],
    proxy: ENVOY,
  },
  {
    name: 'Kong Operator',
    controllers: ['konghq.com/'],
    groups: ['configuration.konghq.com', 'gateway-operator.konghq.com', 'konnect.konghq.com'],
    proxy: { software: 'Kong Gateway' },
  },
  {
    name: 'Kuma',
    controllers: ['gateways.kuma.io/'],
    classes: ['kuma'],
    groups: ['kuma.io'],
    proxy: ENVOY,
    mesh: 'gateways.kuma.io/controller',
  },
  {
    name: 'NGINX Gateway Fabric',
    controllers: ['gateway.nginx.org/'],
    groups: ['gateway.nginx.org'],
    proxy: { software: 'NGINX' },
    secretAuthorities: true,
  },
  {
    name: 'STUNner',
    controllers: ['stunner.l7mp.io/'],
    groups: ['stunner.l7mp.io'],
    proxy: { software: 'STUNner' },
    protocols: ['TURN-UDP', 'TURN-TCP', 'TURN-TLS', 'TURN-DTLS'],
  },
  {
    name: 'Traefik Proxy',
    controllers: ['traefik.io/'],
    groups: ['traefik.io', 'traefik.containo.us'],
    proxy: { software: 'Traefik' },
    secretAuthorities: true,
  },
];

const byGroup: ReadonlyMap<string, Vendor> = new Map(
  vendors.flatMap((vendor) => vendor.groups.map((group) => [group, vendor] as const)),
);

/** The implementation that the kinds of a group belong to. */
export const vendorOfGroup = (group: string): Vendor | undefined => byGroup.get(group);

/** The implementation behind `spec.controllerName` of a GatewayClass. */
export const vendorOfController = (controllerName: string): Vendor | undefined =>
  vendors.find(({ controllers }) =>
    controllers.some((known) =>
      known.endsWith('/') ? controllerName.startsWith(known) : controllerName === known,
    ),
  );

/** The implementation that brings along a GatewayClass of this name. */
export const vendorOfClass = (name: string): Vendor | undefined =>
  vendors.find(({ classes = [] }) =>
    classes.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known)),
  );

/** The implementation that knows a protocol of listeners: by its name, or by the domain in front of it. */
export const vendorOfProtocol = (protocol: string): Vendor | undefined =>
  vendors.find(
    ({ protocols = [], groups }) =>
      protocols.includes(protocol) || groups.some((group) => protocol.startsWith(`${group}/`)),
  );
