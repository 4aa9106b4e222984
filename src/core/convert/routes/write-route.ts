import { ruleName } from '../../kinds/shared/route-fields.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import { isServed } from '../../model/served.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { ListenerPlace } from '../layout/listener-demand.ts';
import { generatedMetadata } from '../layout/write-homes.ts';
import type { BackendRef, RuleFilter, RuleMatch } from '../http-rule.ts';
import type { RouteDraft, RuleDraft } from './route-draft.ts';

/** Whether rules can have names. */
export const hasRuleNames = (crds: InstalledCrds): boolean => isServed(ruleName.served, crds);

/**
 * A route in the shape of the API, bound to its listeners by name: without a section it would answer on every listener of
 * the Gateway that its hostnames fit.
 *
 * @param filtersOf filters of an implementation, beside those of the rule
 * @param backendsOf the backends of a rule, with those of an implementation in place of Services
 */
export function routeObject(
  route: RouteDraft,
  places: readonly ListenerPlace[],
  labels: JsonObject,
  crds: InstalledCrds,
  filtersOf: (rule: RuleDraft) => readonly RuleFilter[],
  backendsOf: (rule: RuleDraft) => readonly BackendRef[],
): JsonObject {
  const { kind, namespace, name, ingress, hostnames, rules } = route;
  const sources = new Set([ingress, ...rules.flatMap(({ rows }) => rows.flatMap((row) => row.also ?? []))]);
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind,
    metadata: generatedMetadata({ name, namespace }, sources, labels),
    spec: {
      parentRefs: places.map((place) => parentRef(place, namespace)),
      ...(hostnames.length > 0 && { hostnames }),
      rules: rules.map((rule) =>
        ruleObject(kind, rule, filtersOf(rule), backendsOf(rule), hasRuleNames(crds)),
      ),
    },
  };
}

/** A reference to a listener. */
export const parentRef = ({ kind, namespace, name, section }: ListenerPlace, own: string): JsonObject => ({
  ...(kind !== 'Gateway' && { kind }),
  name,
  ...(namespace !== own && { namespace }),
  sectionName: section,
});

function ruleObject(
  kind: RouteDraft['kind'],
  { name, matches, filters, timeouts }: RuleDraft,
  extensions: readonly RuleFilter[],
  backends: readonly BackendRef[],
  named: boolean,
): JsonObject {
  const written =
    kind === 'GRPCRoute' ? matches.flatMap(grpcMatch) : matches.map((match): JsonObject => ({ ...match }));
  const all = [...filters, ...extensions];
  return {
    ...(named && { name }),
    ...(written.length > 0 && { matches: written }),
    ...(all.length > 0 && { filters: all }),
    ...(backends.length > 0 && { backendRefs: backends }),
    ...(timeouts && kind === 'HTTPRoute' && { timeouts }),
  } as JsonObject;
}

/** A path of gRPC names a service and perhaps a method; every path needs no match. */
function grpcMatch({ path, headers }: RuleMatch): readonly JsonObject[] {
  const [, service = '', method = ''] = path.value.split('/');
  const match: JsonObject = {
    ...(service !== '' && { method: { service, ...(method !== '' && { method }) } }),
    ...(headers && { headers: headers.map((header) => ({ ...header })) }),
  };
  return Object.keys(match).length === 0 ? [] : [match];
}
