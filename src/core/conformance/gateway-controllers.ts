/** An implementation of the Gateway API, and what it is known by. */
export type GatewayController = Readonly<{
  /** As in `implementations.json`, where there is a report of it. */
  name: string;
  /** `spec.controllerName` of its classes. */
  controllers: readonly string[];
  /** Names of the classes that it, or its chart, makes: they are seldom in the manifests of its users. */
  classes?: readonly string[];
  /** What such names begin with. */
  classPrefix?: string;
  /** Features that its documentation has and its conformance report has not. */
  besides?: readonly string[];
}>;

export const TRAEFIK: GatewayController = {
  name: 'Traefik Proxy',
  controllers: ['traefik.io/gateway-controller'],
  classes: ['traefik'],
  besides: ['TCPRoute'],
};

export const CILIUM: GatewayController = {
  name: 'Cilium',
  controllers: ['io.cilium/gateway-controller'],
  classes: ['cilium'],
};

export const ISTIO: GatewayController = {
  name: 'Istio',
  controllers: ['istio.io/gateway-controller', 'istio.io/unmanaged-gateway'],
  classes: ['istio', 'istio-remote'],
  besides: ['TCPRoute'],
};

export const ENVOY_GATEWAY: GatewayController = {
  name: 'Envoy Gateway',
  controllers: ['gateway.envoyproxy.io/gatewayclass-controller'],
  besides: ['TCPRoute', 'UDPRoute'],
};

export const NGINX_GATEWAY_FABRIC: GatewayController = {
  name: 'NGINX Gateway Fabric',
  controllers: ['gateway.nginx.org/nginx-gateway-controller'],
};

export const AWS_LOAD_BALANCER: GatewayController = {
  name: 'AWS Load Balancer Controller',
  controllers: ['gateway.k8s.aws/alb', 'gateway.k8s.aws/nlb'],
};

export const CONTOUR: GatewayController = {
  name: 'Contour',
  controllers: ['projectcontour.io/gateway-controller'],
};

export const GKE: GatewayController = {
  name: 'Google Kubernetes Engine Gateway',
  controllers: ['networking.gke.io/gateway'],
  classPrefix: 'gke-l7-',
};

export const KGATEWAY: GatewayController = {
  name: 'kgateway',
  controllers: ['kgateway.dev/kgateway'],
  classes: ['kgateway'],
};

export const KONG_OPERATOR: GatewayController = {
  name: 'Kong Operator',
  controllers: ['konghq.com/gateway-operator'],
};

export const KONG_INGRESS_CONTROLLER: GatewayController = {
  name: 'Kong Ingress Controller',
  controllers: ['konghq.com/kic-gateway-controller'],
};

/** The implementations that are known by their classes, from their documentation. */
export const GATEWAY_CONTROLLERS: readonly GatewayController[] = [
  TRAEFIK,
  CILIUM,
  ISTIO,
  ENVOY_GATEWAY,
  NGINX_GATEWAY_FABRIC,
  {
    name: 'Agentgateway',
    controllers: ['agentgateway.dev/agentgateway'],
    classes: ['agentgateway'],
    besides: ['TCPRoute'],
  },
  { name: 'Airlock Microgateway', controllers: ['microgateway.airlock.com/gatewayclass-controller'] },
  {
    name: 'AWS Gateway API Controller (VPC Lattice)',
    controllers: ['application-networking.k8s.aws/gateway-api-controller'],
    classes: ['amazon-vpc-lattice'],
  },
  AWS_LOAD_BALANCER,
  {
    name: 'Azure Application Gateway for Containers',
    controllers: ['alb.networking.azure.io/alb-controller'],
  },
  CONTOUR,
  { name: 'Gloo Gateway', controllers: ['solo.io/gloo-gateway'] },
  GKE,
  { name: 'Gravitee Kubernetes Operator', controllers: ['apim.gravitee.io/gateway'] },
  { name: 'HAProxy Ingress (community)', controllers: ['haproxy-ingress.github.io/controller'] },
  { name: 'Higress', controllers: ['higress.io/gateway-controller'] },
  KGATEWAY,
  KONG_OPERATOR,
  KONG_INGRESS_CONTROLLER,
];
