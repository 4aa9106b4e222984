import type { ResourceKey } from '../../model/resource.ts';
import type { ListenerUse } from '../layout/listener-demand.ts';
import type { BackendRef, RuleFilter, RuleMatch, RuleTimeouts } from '../http-rule.ts';
import type { Need } from '../need.ts';
import type { Row } from '../row.ts';

/** A rule in the making, with the rows that it stands for. */
export type RuleDraft = Readonly<{
  name: string;
  rows: readonly Row[];
  matches: readonly RuleMatch[];
  backends: readonly BackendRef[];
  filters: readonly RuleFilter[];
  timeouts: RuleTimeouts | null;
  needs: readonly Need[];
}>;

/** A route in the making: rules of one Ingress for one host, as the API's limits allow. */
export type RouteDraft = Readonly<{
  kind: 'HTTPRoute' | 'GRPCRoute';
  namespace: string;
  name: string;
  ingress: ResourceKey;
  /** Of the server; the listeners are found by it. */
  host: string | null;
  /** The names that it serves; none for every host. */
  hostnames: readonly string[];
  uses: readonly ListenerUse[];
  rules: readonly RuleDraft[];
}>;
