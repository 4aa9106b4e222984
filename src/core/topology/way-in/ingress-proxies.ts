import type { Proxy } from '../../kinds/shared/vendors.ts';

type IngressProxy = Readonly<{
  /** Of `spec.controller` of its classes; the controller may add a path of its own. */
  controller: string | null;
  /** The classes that it, or its chart, makes, where no other software has one of that name. */
  classes: readonly string[];
  proxy: Proxy;
}>;

const ENVOY: Proxy = { software: 'Envoy' };
const NGINX: Proxy = { software: 'NGINX' };
const HAPROXY: Proxy = { software: 'HAProxy' };

/** What carries the traffic of the Ingress controllers that are met most, from their documentation. */
const PROXIES: readonly IngressProxy[] = [
  { controller: 'k8s.io/ingress-nginx', classes: ['nginx'], proxy: NGINX },
  { controller: 'nginx.org/ingress-controller', classes: [], proxy: NGINX },
  { controller: 'traefik.io/ingress-controller', classes: ['traefik'], proxy: { software: 'Traefik' } },
  { controller: 'haproxy-ingress.github.io/controller', classes: ['haproxy'], proxy: HAPROXY },
  { controller: 'haproxy.org/ingress-controller', classes: [], proxy: HAPROXY },
  { controller: 'openshift.io/ingress-to-route', classes: ['openshift-default'], proxy: HAPROXY },
  {
    controller: 'ingress-controllers.konghq.com/kong',
    classes: ['kong'],
    proxy: { software: 'Kong Gateway' },
  },
  {
    controller: 'apisix.apache.org/apisix-ingress-controller',
    classes: ['apisix'],
    proxy: { software: 'APISIX' },
  },
  { controller: 'cilium.io/ingress-controller', classes: ['cilium'], proxy: ENVOY },
  { controller: 'istio.io/ingress-controller', classes: ['istio'], proxy: ENVOY },
  { controller: 'projectcontour.io/ingress-controller', classes: ['contour'], proxy: ENVOY },
  { controller: 'ingress.k8s.aws/alb', classes: ['alb'], proxy: 'outside' },
  { controller: 'azure/application-gateway', classes: ['azure-application-gateway'], proxy: 'outside' },
  { controller: 'alb.networking.azure.io/alb-controller', classes: ['azure-alb-external'], proxy: 'outside' },
  { controller: 'k8s.ngrok.com/ingress-controller', classes: ['ngrok'], proxy: 'outside' },
  { controller: null, classes: ['gce', 'gce-internal'], proxy: 'outside' },
];

/** The proxy behind `spec.controller` of an IngressClass, where it is one of those that are known. */
export const proxyOfController = (written: string): Proxy | undefined =>
  PROXIES.find(
    ({ controller }) =>
      controller !== null && (written === controller || written.startsWith(`${controller}/`)),
  )?.proxy;

/** The proxy of a class by its name, where the manifests do not hold the class. */
export const proxyOfClassName = (name: string): Proxy | undefined =>
  PROXIES.find(({ classes }) => classes.includes(name))?.proxy;
