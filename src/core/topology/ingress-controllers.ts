import { stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceIndex } from './resource-index.ts';
import { classNameOf, classOf } from './ingress-class.ts';

/** An Ingress controller, and what it is known by. */
export type IngressController = Readonly<{
  name: string;
  /** Of `spec.controller` of its class; the controller may add a path of its own. */
  controller: string;
  /** Beginnings of the annotations that it reads. */
  prefixes: readonly string[];
  /** The class that it, or its chart, makes, where no other controller has one of that name. */
  className?: string;
  /** What the images of its program end in, before tag or digest. */
  image?: RegExp;
}>;

export const INGRESS_NGINX: IngressController = {
  name: 'ingress-nginx',
  controller: 'k8s.io/ingress-nginx',
  prefixes: ['nginx.ingress.kubernetes.io/'],
};

export const TRAEFIK_INGRESS: IngressController = {
  name: 'Traefik',
  controller: 'traefik.io/ingress-controller',
  prefixes: ['traefik.ingress.kubernetes.io/'],
  className: 'traefik',
  image: /(?:^|\/)traefik$/,
};

/** The controllers that are met most, from their documentation. `ingress.kubernetes.io/` is read by several of them. */
const CONTROLLERS: readonly IngressController[] = [
  INGRESS_NGINX,
  {
    name: 'NGINX Ingress Controller (F5)',
    controller: 'nginx.org/ingress-controller',
    prefixes: ['nginx.org/', 'nginx.com/'],
    image: /(?:^|\/)nginx(?:-plus)?-ingress$/,
  },
  TRAEFIK_INGRESS,
  {
    name: 'HAProxy Ingress',
    controller: 'haproxy-ingress.github.io/controller',
    prefixes: ['haproxy-ingress.github.io/'],
    image: /(?:^|\/)haproxy-ingress$/,
  },
  {
    name: 'HAProxy Kubernetes Ingress Controller',
    controller: 'haproxy.org/ingress-controller',
    prefixes: ['haproxy.org/', 'haproxy.com/'],
    image: /(?:^|\/)haproxytech\/kubernetes-ingress$/,
  },
  {
    name: 'Kong',
    controller: 'ingress-controllers.konghq.com/kong',
    prefixes: ['konghq.com/'],
    className: 'kong',
    image: /(?:^|\/)(?:kong\/)?kubernetes-ingress-controller$/,
  },
  {
    name: 'AWS Load Balancer Controller',
    controller: 'ingress.k8s.aws/alb',
    prefixes: ['alb.ingress.kubernetes.io/'],
    className: 'alb',
    image: /(?:^|\/)aws-load-balancer-controller$/,
  },
  {
    name: 'Azure Application Gateway',
    controller: 'azure/application-gateway',
    prefixes: ['appgw.ingress.kubernetes.io/'],
    className: 'azure-application-gateway',
  },
  {
    name: 'Azure Application Gateway for Containers',
    controller: 'alb.networking.azure.io/alb-controller',
    prefixes: ['alb.networking.azure.io/'],
  },
  {
    name: 'Cilium',
    controller: 'cilium.io/ingress-controller',
    prefixes: ['ingress.cilium.io/'],
    className: 'cilium',
  },
  {
    name: 'Apache APISIX',
    controller: 'apisix.apache.org/apisix-ingress-controller',
    prefixes: ['k8s.apisix.apache.org/'],
    image: /(?:^|\/)apisix-ingress-controller$/,
  },
  { name: 'Istio', controller: 'istio.io/ingress-controller', prefixes: [] },
  {
    name: 'Contour',
    controller: 'projectcontour.io/ingress-controller',
    prefixes: ['projectcontour.io/'],
    className: 'contour',
  },
  { name: 'ngrok', controller: 'k8s.ngrok.com/ingress-controller', prefixes: ['k8s.ngrok.com/'] },
];

/** The controller behind `spec.controller` of an IngressClass, where it is one of those that are known. */
export const controllerNamed = (written: string): IngressController | undefined =>
  CONTROLLERS.find(({ controller }) => written === controller || written.startsWith(`${controller}/`));

/** The controller that an annotation is for, where only one reads it. */
export const controllerReading = (annotation: string): IngressController | undefined =>
  CONTROLLERS.find(({ prefixes }) => prefixes.some((prefix) => annotation.startsWith(prefix)));

/** The controller of a name. */
export const controllerCalled = (name: string): IngressController | undefined =>
  CONTROLLERS.find((one) => one.name === name);

/** The controller that makes a class of this name, or whose users do. */
export const controllerOfClassName = (name: string): IngressController | undefined =>
  name === 'nginx' ? INGRESS_NGINX : CONTROLLERS.find(({ className }) => className === name);

/** The controller that an Ingress goes to: by its class, or by the name of the class where that is not in the manifests. */
export function controllerOfIngress(ingress: Resource, index: ResourceIndex): IngressController | undefined {
  const ofClass = classOf(ingress, index);
  if (ofClass) return controllerNamed(stringAt(ofClass.value, 'spec.controller') ?? '');
  const name = classNameOf(ingress);
  return CONTROLLERS.find(({ className }) => className !== undefined && className === name);
}

/** Whether an Ingress goes to ingress-nginx: by its class, or by the usual name of it where that is not in the manifests. */
export const isOfIngressNginx = (ingress: Resource, index: ResourceIndex): boolean =>
  classOf(ingress, index)
    ? controllerOfIngress(ingress, index) === INGRESS_NGINX
    : classNameOf(ingress) === 'nginx';
