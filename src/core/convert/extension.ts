import type { JsonObject } from '../yaml/json.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { RuleFilter } from './http-rule.ts';
import type { Need, ServiceTarget } from './need.ts';
import type { Target } from './options.ts';
import type { ExtensionUse } from './verdict.ts';

/** A rule of a written route. */
export type RuleName = Readonly<{
  kind: 'HTTPRoute' | 'GRPCRoute';
  namespace: string;
  route: string;
  /** Its name, for `sectionName` of policies. */
  rule: string;
  /** Its place, for the report. */
  index: number;
  /** How many rules the route has: some policies can only be bound to all of them. */
  ruleCount: number;
}>;

/** A listener, for policies about connections. */
export type ListenerName = Readonly<{
  kind: 'Gateway' | 'ListenerSet';
  namespace: string;
  name: string;
  listener: string;
}>;

/** All that the rule of one row needs, with where it takes effect. */
export type RuleNeeds = Readonly<{
  rule: RuleName;
  needs: readonly Need[];
  /** The backends of the rule. */
  services: readonly ServiceTarget[];
  listeners: readonly ListenerName[];
}>;

/** What an implementation makes of one need. */
export type NeedAnswer =
  /** `use` is null where the implementation does it without any object. */
  | Readonly<{ covered: true; use: ExtensionUse | null; difference?: string; action?: string }>
  | Readonly<{ covered: false; action: string }>;

/** A backend of an implementation that takes the place of a Service. */
export type BackendReplacement = Readonly<{
  service: ServiceTarget;
  by: Readonly<{ group: string; kind: string; name: string; port?: number }>;
}>;

/** The extension objects of an implementation, and what they cover. */
export type ExtensionPlan = Readonly<{
  /** For a file of their own, in a stable order. */
  objects: readonly JsonObject[];
  /** Filters that refer to them, for the rules. */
  filters: ReadonlyMap<RuleName, readonly RuleFilter[]>;
  /** Backends that take the place of Services in `backendRefs` of the rules. */
  backends: ReadonlyMap<RuleName, readonly BackendReplacement[]>;
  /** One for each need. */
  answers: ReadonlyMap<Need, NeedAnswer>;
}>;

/** An implementation as a target of conversions. */
export type TargetSupport = Readonly<{
  target: Target;
  /** Its name in the conformance reports; null for the standard alone. */
  implementation: string | null;
  /** The version that its extension objects were written for. */
  writtenFor: string | null;
  /** The GatewayClass that it or its chart makes. */
  gatewayClass: string | null;
  /** Its path expressions have to match the whole path, and not only find something in it. */
  matchesWholePath: boolean;
  extend: (rules: readonly RuleNeeds[], index: ResourceIndex) => ExtensionPlan;
}>;
