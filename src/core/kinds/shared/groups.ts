/** The API group of the Gateway API. */
export const GATEWAY_API = 'gateway.networking.k8s.io';

/** The API group of the Gateway API's experimental kinds, whose names begin with `X`. */
export const X_GATEWAY_API = 'gateway.networking.x-k8s.io';

/** The API group of the multi-cluster Services API. */
export const MULTICLUSTER = 'multicluster.x-k8s.io';

/** The group of `v1`: Service, Secret, Namespace and their like. */
export const CORE = '';

/** The group of Ingress and IngressClass. */
export const NETWORKING = 'networking.k8s.io';

/** The group of Deployment and its like. */
export const APPS = 'apps';
