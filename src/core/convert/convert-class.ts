import { gatewayTls } from '../kinds/gateway/tls.ts';
import { listenerSet } from '../kinds/listener-set/kind.ts';
import { isKindServed } from '../kinds/served-versions.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { arrayAt, numberAt, objectAt, stringAt } from '../model/access.ts';
import { isServed } from '../model/served.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { JsonObject } from '../yaml/json.ts';
import { classMapFlag, gatewayClassFor, gatewayNameFor } from './class-names.ts';
import type { ExtensionPlan, RuleNeeds, TargetSupport } from './extension.ts';
import { listenerDemands } from './layout/demands.ts';
import { extendedGateway, gatewayObject } from './layout/gateway-object.ts';
import type { Home, KnownListener } from './layout/home.ts';
import { homesOf } from './layout/homes-of.ts';
import type { ListenerPlace, ListenerUse } from './layout/listener-demand.ts';
import { placeListeners, type Places } from './layout/place-listeners.ts';
import { listenerSetObject } from './layout/write-homes.ts';
import type { ServiceTarget } from './need.ts';
import type { ObjectNames } from './object-names.ts';
import { authorityObject, backendTlsObjects } from './objects/backend-tls.ts';
import { namespaceOfKey, type GeneratedObject } from './objects/generated-object.ts';
import { referenceGrants } from './objects/reference-grants.ts';
import { tlsRouteObject } from './objects/tls-routes.ts';
import type { ConvertOptions } from './options.ts';
import { listenerText, rowText, type PlacedRule } from './report/place-text.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import type { RouteDraft, RuleDraft } from './routes/route-draft.ts';
import { replaceBackends } from './routes/replace-backends.ts';
import { routeObject } from './routes/write-route.ts';
import type { ClassPlan, HostPlan, Row } from './row.ts';
import type { Destination } from './verdict.ts';
import { routeComments } from './write/route-comments.ts';

/** What all classes of one conversion share. */
export type ConvertContext = Readonly<{
  index: ResourceIndex;
  options: ConvertOptions;
  target: TargetSupport;
  names: ObjectNames;
  /** The namespace of shared Gateways. */
  gatewayNamespace: string;
}>;

/** The objects of one class, and where everything went. */
export type ConvertedClass = Readonly<{
  plan: ClassPlan;
  objects: readonly GeneratedObject[];
  extension: ExtensionPlan;
  /** The namespaces that its Gateways are in. */
  gatewayNamespaces: readonly string[];
  /** The fields that a destination of the report became. */
  textsOf: (to: Destination) => readonly string[];
  notes: readonly string[];
}>;

/** Makes the objects of a class (docs/model/conversion.md#order). */
export function convertClass(plan: ClassPlan, context: ConvertContext): ConvertedClass {
  const { index, options, target, names } = context;
  const crds = index.crds();
  const routes = draftRoutes(plan, names, options);
  const given = givenGateway(options, index);
  const className = gatewayClassFor(plan.className, options, target, index);
  const gatewayName = plan.gatewayName ?? gatewayNameFor(plan.className);
  const homes = homesOf({
    layout: options.layout,
    gatewayNamespace: context.gatewayNamespace,
    nameFor: (kind, namespace, suffix) =>
      names(kind, namespace).nameFor(gatewayName, `class ${plan.className} ${gatewayName}`, suffix),
    given: given && { ...given.id, listeners: given.resource && knownListeners(given.resource) },
    listenerSets: isKindServed(listenerSet, crds),
  });
  const demands = listenerDemands(plan.hosts, routes);
  const places = placeListeners(demands, homes, options.layout);
  // ListenerSets need a Gateway, also where it has no listener that any Ingress asked for.
  if (homes.all().some(({ kind }) => kind === 'ListenerSet')) homes.base();
  const hosts = new Map(plan.hosts.map((host) => [host.host, host]));
  const placesOf = (route: RouteDraft): readonly ListenerPlace[] => placesOfRoute(route, hosts, places);
  const rules = ruleNeeds(routes, placesOf);
  const extension = target.extend([...rules.values()], index);
  const filtersOf = (rule: RuleDraft) => {
    const needs = rules.get(rule);
    return needs ? (extension.filters.get(needs.rule) ?? []) : [];
  };
  const backendsOf = (rule: RuleDraft) => {
    const needs = rules.get(rule);
    const replaced = needs ? (extension.backends.get(needs.rule) ?? []) : [];
    return replaced.length === 0 ? rule.backends : replaceBackends(rule.backends, replaced);
  };
  const gateways = homes.all();
  const labels = (key: ResourceKey): JsonObject => labelsOf(index.get(key));
  const commented = new Set<ResourceKey>();
  const listenerSets = gateways.filter(({ kind }) => kind === 'ListenerSet');
  const hasFrontendTls = isServed(gatewayTls.served, crds);
  const gatewayOf = (home: Home): readonly GeneratedObject[] => {
    if (home.kind === 'ListenerSet') return [plain(listenerSetObject(home, homes.base()))];
    if (given && home === homes.base())
      return given.resource ? [plain(extendedGateway(given.resource, home, listenerSets))] : [];
    const authority = hasFrontendTls ? plan.clientAuthority : null;
    const own = home === homes.base() ? listenerSets : [];
    return [
      plain(gatewayObject(home, className.name, own, authority)),
      ...(authority ? authorityObject(authority, home.namespace, authority.ingress).map(plain) : []),
    ];
  };
  const objects: readonly GeneratedObject[] = [
    ...gateways.flatMap(gatewayOf),
    ...referenceGrants(gateways, routes, crds, (namespace) => names('ReferenceGrant', namespace)).map(plain),
    ...routes.map((route) => {
      const isFirst = !commented.has(route.ingress);
      commented.add(route.ingress);
      return {
        value: routeObject(route, placesOf(route), labels(route.ingress), crds, filtersOf, backendsOf),
        comments: routeComments(route, isFirst, index),
      };
    }),
    ...plan.hosts.flatMap((host) => {
      if (!host.passthrough) return [];
      const { ingress } = host.passthrough;
      const place = places.placeOf('passthrough', host.host, namespaceOfKey(ingress));
      const object = tlsRouteObject(host, place ? [place] : [], labels(ingress), crds, (namespace) =>
        names('TLSRoute', namespace),
      );
      return object ? [plain(object)] : [];
    }),
    ...backendTlsObjects(plan.backendTls, crds, (namespace) => names('BackendTLSPolicy', namespace)).map(
      plain,
    ),
  ];
  const notes = [
    ...plan.notes,
    ...(className.assumed && !given
      ? [
          `GatewayClass ${className.name} is not in the manifests: name the one of your cluster (${classMapFlag(plan.className)}).`,
        ]
      : []),
    ...(given && !given.resource
      ? [
          `Gateway ${given.id.namespace}/${given.id.name} is not in the manifests: the listeners stand in ListenerSets, which it has to allow (spec.allowedListeners).`,
        ]
      : []),
  ];
  return {
    plan,
    objects,
    extension,
    gatewayNamespaces: gateways.map(({ namespace }) => namespace),
    textsOf: destinationTexts(routes, hosts, places, gateways),
    notes,
  };
}

const plain = (value: JsonObject): GeneratedObject => ({ value, comments: new Map() });

/** The Gateway that the user wants listeners to be added to. */
function givenGateway({ gateway }: ConvertOptions, index: ResourceIndex) {
  if (!gateway) return null;
  const resource = index.get(resourceKey({ group: GATEWAY_API, kind: 'Gateway', ...gateway })) ?? null;
  return { id: gateway, resource };
}

const knownListeners = ({ value }: Resource): readonly KnownListener[] =>
  arrayAt(value, 'spec.listeners').map((one) => ({
    name: stringAt(one, 'name') ?? '',
    protocol: stringAt(one, 'protocol') ?? '',
    hostname: stringAt(one, 'hostname') || null,
    port: numberAt(one, 'port') ?? 0,
  }));

/** Labels that say which tool applies an object; the generated ones have their own. */
const TOOL_LABELS: ReadonlySet<string> = new Set(['app.kubernetes.io/managed-by', 'helm.sh/chart']);

const labelsOf = (ingress: Resource | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(objectAt(ingress?.value, 'metadata.labels')).filter(([key]) => !TOOL_LABELS.has(key)),
  );

/** The listeners that a route attaches to, each once. */
function placesOfRoute(
  { host, hostnames, uses, namespace }: RouteDraft,
  hosts: ReadonlyMap<string | null, HostPlan>,
  places: Places,
): readonly ListenerPlace[] {
  const names = hostnames.length === 0 ? [hosts.get(host)?.host ?? null] : hostnames;
  const found = uses.flatMap((use) => names.flatMap((name) => places.placeOf(use, name, namespace) ?? []));
  return found.filter(
    ({ kind, namespace: at, name, section }, index) =>
      found.findIndex(
        (one) => one.kind === kind && one.namespace === at && one.name === name && one.section === section,
      ) === index,
  );
}

/** What each rule needs that the standard has no field for. */
function ruleNeeds(
  routes: readonly RouteDraft[],
  placesOf: (route: RouteDraft) => readonly ListenerPlace[],
): ReadonlyMap<RuleDraft, RuleNeeds> {
  const found = new Map<RuleDraft, RuleNeeds>();
  for (const route of routes)
    for (const [index, rule] of route.rules.entries()) {
      if (rule.needs.length === 0) continue;
      const { kind, namespace, name } = route;
      found.set(rule, {
        rule: { kind, namespace, route: name, rule: rule.name, index, ruleCount: route.rules.length },
        needs: rule.needs,
        services: rule.backends.flatMap((backend): readonly ServiceTarget[] =>
          backend.port === undefined
            ? []
            : [{ namespace: backend.namespace ?? namespace, name: backend.name, port: backend.port }],
        ),
        listeners: placesOf(route).map(({ section, ...place }) => ({ ...place, listener: section })),
      });
    }
  return found;
}

function destinationTexts(
  routes: readonly RouteDraft[],
  hosts: ReadonlyMap<string | null, HostPlan>,
  places: Places,
  homes: readonly Home[],
): (to: Destination) => readonly string[] {
  const placed = new Map<Row, PlacedRule[]>();
  for (const route of routes)
    for (const [index, rule] of route.rules.entries())
      for (const row of rule.rows) {
        const known = placed.get(row);
        if (known) known.push({ route, rule, index });
        else placed.set(row, [{ route, rule, index }]);
      }
  return (to) => {
    switch (to.at) {
      case 'row':
        return (placed.get(to.row) ?? []).map((rule) => rowText(rule, to.row, to.field));
      case 'listener': {
        const plan = hosts.get(to.host);
        const uses: ListenerUse = to.side;
        const place = plan && places.placeOf(uses, to.host, namespaceOfKey(plan.ingress));
        return place ? [listenerText(place, to.field)] : [];
      }
      case 'gateway':
        return homes
          .filter(({ kind }) => kind === 'Gateway')
          .map(({ namespace, name }) => `Gateway ${namespace}/${name} ${to.field}`);
      case 'object':
        return [`${to.kind} ${to.namespace}/${to.name} ${to.field}`];
      case 'need':
        return [];
    }
  };
}
