import type { ControllerGroup } from '../../ingress/controllers/controller-groups.ts';
import { objectAt } from '../../model/access.ts';
import {
  controllerNamed,
  controllerOfClassName,
  controllerReading,
  type IngressController,
} from '../../topology/ingress-controllers.ts';
import type { ConvertContext } from '../convert-class.ts';
import type { ClassPlan } from '../row.ts';
import { apisix } from './apisix/apisix.ts';
import { aws } from './aws/aws.ts';
import { cilium } from './cilium/cilium.ts';
import { coreFields } from './core-fields/core-fields.ts';
import { f5Nginx } from './f5-nginx/f5-nginx.ts';
import { gke } from './gke/gke.ts';
import { haproxyIngress } from './haproxy-ingress/haproxy-ingress.ts';
import { haproxyTech } from './haproxy-tech/haproxy-tech.ts';
import { kong } from './kong/kong.ts';
import { nginx } from './nginx/nginx.ts';
import type { ClassInput, Provider } from './provider.ts';
import { traefik } from './traefik/traefik.ts';

/** The plans of the Ingresses of one controller: one, where it does not make several load balancers of a class. */
type Providers = (input: ClassInput, context: ConvertContext) => readonly ClassPlan[];

const single =
  (provider: Provider): Providers =>
  (input, context) => [provider(input, context)];

/** Providers by the name of the controller. */
const PROVIDERS: Readonly<Record<string, Providers>> = {
  'ingress-nginx': single(nginx),
  Traefik: single(traefik),
  'AWS Load Balancer Controller': aws,
  Kong: single(kong),
  'HAProxy Ingress': single(haproxyIngress),
  'HAProxy Kubernetes Ingress Controller': single(haproxyTech),
  'GKE Ingress': single(gke),
  'NGINX Ingress Controller (F5)': single(f5Nginx),
  Cilium: single(cilium),
  'Apache APISIX': single(apisix),
};

/** Classes of GKE, which are only named in an annotation. */
const GKE_CLASS = /^gce(?:-internal|-multi-cluster)?$/;

/** What converts the Ingresses of a controller: by what simulates it, by its class, or by the annotations of its Ingresses. */
export function providerFor(group: ControllerGroup): Providers {
  if (group.kind === 'nginx') return single(nginx);
  if (group.kind === 'traefik') return single(traefik);
  return PROVIDERS[controllerOf(group) ?? ''] ?? single(coreFields);
}

function controllerOf({ controllerName, classes, ingresses }: ControllerGroup): string | undefined {
  if (controllerName !== null) return controllerNamed(controllerName)?.name;
  if (classes.some((name) => GKE_CLASS.test(name))) return 'GKE Ingress';
  const readers = new Set<IngressController | undefined>(
    ingresses.flatMap(({ value }) =>
      Object.keys(objectAt(value, 'metadata.annotations')).flatMap((key) => controllerReading(key) ?? []),
    ),
  );
  const [only] = readers;
  if (readers.size === 1) return only?.name;
  return classes.flatMap((name) => controllerOfClassName(name) ?? [])[0]?.name;
}
