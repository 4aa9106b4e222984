import { CORE } from '../../kinds/shared/groups.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import { classKey } from '../../topology/ingress-class.ts';
import { servicePorts, serviceType } from '../../topology/services.ts';
import { listed } from '../../text/words.ts';
import type { DataPlane } from '../../traffic/data-plane.ts';
import { gatewaysFor } from '../../traffic/decide/resolve-entry-point.ts';
import { whyEntryUnknown } from '../../traffic/decide/unknown-entry.ts';
import { resolveDestination } from '../../traffic/mesh/resolve-destination.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { controllerWords } from '../controllers/controller-groups.ts';
import { genericHost } from '../generic/decide-generic.ts';
import { ingressRules } from '../ingress-rules.ts';
import type { IngressControllerModel, IngressPlane } from '../ingress-plane.ts';
import { chooseServer } from '../nginx/decide/choose-server.ts';
import type { Inside } from './decide-inside.ts';
import { nodePortAt } from './decide-service.ts';
import { hasTraefikRouter } from '../traefik/decide-traefik.ts';

/** All that requests are decided by. */
export type TrafficPlanes = Readonly<{ dataPlane: DataPlane; ingressPlane: IngressPlane }>;

/** Who takes a request. */
export type Entry =
  | Readonly<{ side: 'gateway' }>
  | Readonly<{ side: 'ingress'; controller: IngressControllerModel }>
  | Readonly<{ side: 'service'; service: Resource }>
  /** A client in the cluster sends it to something in the cluster. */
  | Readonly<{ side: 'inside'; destination: Inside }>
  /** Several could, or it is not known. */
  | Readonly<{
      side: 'unclear';
      message: string;
      /** Those that could; none where it is not known. */
      gateways: readonly string[];
      controllers: readonly IngressControllerModel[];
    }>;

const notKnown = (message: string): Entry => ({ side: 'unclear', message, gateways: [], controllers: [] });

const GATEWAY: Entry = { side: 'gateway' };

/** Whether an Ingress of a controller is for a host, by its name or as one for all hosts. */
export function isFor(controller: IngressControllerModel, { host, protocol, sni }: TrafficRequest): boolean {
  switch (controller.kind) {
    case 'nginx': {
      const choice = chooseServer(controller.model, protocol === 'TLS' ? (sni ?? host) : host);
      if (!choice.ok || choice.by !== 'default') return true;
      return choice.server.locations.some(({ by }) => by !== null);
    }
    case 'traefik':
      return hasTraefikRouter(controller.model, host);
    case 'generic':
      return genericHost(controller.model, host) !== undefined || controller.model.fallback !== null;
    case null:
      return controller.group.ingresses.some((ingress) => {
        const { rules, defaultBackend } = ingressRules(ingress);
        const covers = (name: string): boolean =>
          name === '' || normaliseHostname(name) === host || name === host.replace(/^[^.]+/, '*');
        return rules.length === 0 ? defaultBackend !== null : rules.some((rule) => covers(rule.host));
      });
  }
}

const controllerText = ({ group, kind }: IngressControllerModel): string => {
  const of = group.classes.length === 0 ? 'without a class' : `of class ${listed(group.classes, 3)}`;
  return `${kind ? `${controllerWords(kind)} for` : 'the controller of'} Ingresses ${of}`;
};

/** A controller, unless it is none that is simulated. */
const entryAt = (controller: IngressControllerModel): Entry =>
  controller.kind === null ? notKnown(controller.group.because) : { side: 'ingress', controller };

function byClass({ controllers, cluster }: IngressPlane, name: string): Entry {
  const found = controllers.find(({ group }) => group.classes.includes(name));
  if (found) return entryAt(found);
  const exists = cluster.get(classKey(name)) !== undefined;
  const message = exists
    ? `No Ingress of these manifests is of class ${name}.`
    : `There is no Ingress and no IngressClass ${name} in these manifests.`;
  return notKnown(message);
}

function byService({ cluster }: IngressPlane, written: string): Entry {
  const [namespace = '', name = ''] = written.split('/');
  const service = cluster.get(resourceKey({ group: CORE, kind: 'Service', namespace, name }));
  return service
    ? { side: 'service', service }
    : notKnown(`There is no Service ${written} in these manifests.`);
}

/** The Service for which every node opens the port of a request; undefined where none is known to. */
const openedFor = ({ cluster }: IngressPlane, { port, protocol }: TrafficRequest): Resource | undefined =>
  cluster
    .ofKind(CORE, 'Service')
    .filter((service) => serviceType(service) === 'NodePort')
    .find((service) =>
      servicePorts(service).some(
        (one) => nodePortAt(service, one) === port && (one.protocol === 'UDP') === (protocol === 'UDP'),
      ),
    );

const choice = (gateways: readonly string[], controllers: readonly IngressControllerModel[]): Entry => {
  const all = [
    ...gateways.map((name) => `Gateway ${name}`),
    ...controllers.map((controller) => controllerText(controller)),
  ];
  const how = gateways.length === 0 ? 'ingressClass' : 'gateway or ingressClass';
  const message = `Several could answer (${listed(all)}): say which with ${how}.`;
  return { side: 'unclear', message, gateways, controllers };
};

/**
 * Chooses who takes a request: the Gateway or the Ingress class that it names, else whoever has something for its host. Where
 * several have, the request does not say enough (docs/model/routing.md#entry-point).
 */
export function chooseEntry({ dataPlane, ingressPlane }: TrafficPlanes, request: TrafficRequest): Entry {
  const { gateway, ingressClass, serviceEntry, protocol } = request;
  if (serviceEntry !== null) return byService(ingressPlane, serviceEntry);
  if (ingressClass !== null) return byClass(ingressPlane, ingressClass);
  if (request.from !== null && gateway === null) {
    const destination = resolveDestination(request, dataPlane.statuses.cluster);
    if (destination.at !== 'outside') return { side: 'inside', destination };
  }
  const { controllers } = ingressPlane;
  if (gateway === null && request.port !== null && gatewaysFor(dataPlane, request).names.length === 0) {
    const service = openedFor(ingressPlane, request);
    if (service) return { side: 'service', service };
  }
  if (gateway !== null || controllers.length === 0 || protocol === 'TCP' || protocol === 'UDP')
    return GATEWAY;
  const hasGateways = dataPlane.gateways.size > 0 || whyEntryUnknown(dataPlane) !== null;
  const [only] = controllers;
  if (!hasGateways && only && controllers.length === 1) return entryAt(only);
  const meant = controllers.filter((controller) => isFor(controller, request));
  const [first] = meant;
  const { names, routed } = gatewaysFor(dataPlane, request);
  if (routed) return first ? choice(names, meant) : GATEWAY;
  if (first) return meant.length === 1 ? entryAt(first) : choice([], meant);
  // All answer alike: none has the host.
  if (hasGateways && (names.length > 0 || controllers.length > 1)) return GATEWAY;
  return only && controllers.length === 1 ? entryAt(only) : choice([], controllers);
}
