import type { JsonObject } from '../../../yaml/json.ts';
import type { RuleNeeds } from '../../extension.ts';
import type { NeedKind, NeedOf, ServiceTarget } from '../../need.ts';

/**
 * How objects of a kind are bound:
 *
 * - `rule`: a policy names the rule, by `sectionName`;
 * - `route`: a policy names the route, and holds for all its rules;
 * - `filter`: the rule names the object, by an ExtensionRef;
 * - `listener`: a policy names the listener, by `sectionName`;
 * - `service`: a policy names the Service;
 * - `backend`: the rule names the object instead of the Service.
 */
export type Binding = 'rule' | 'route' | 'filter' | 'listener' | 'service' | 'backend';

/** A kind of an implementation, and how its objects are bound. */
export type ExtensionKind = Readonly<{
  apiVersion: string;
  kind: string;
  binding: Binding;
  /** Its policies have one `targetRef` instead of a list. */
  oneTarget?: true;
  /** What an object is about, where each can be about one thing only; it ends their names. */
  about?: string;
  /** What the parts of several needs together become; as they are where it is absent. */
  finish?: (spec: JsonObject) => JsonObject;
}>;

/** What an implementation makes of one need. */
export type Cover =
  /** A part of the spec of an object. */
  | Readonly<{
      by: ExtensionKind;
      spec: JsonObject;
      difference?: string;
      action?: string;
      /** Where it cannot be bound so: instead of it. */
      otherwise?: Cover;
      /** More objects that it asks for. */
      beside?: readonly JsonObject[];
    }>
  /** It stands in place of these Services of the rule. */
  | Readonly<{
      by: ExtensionKind;
      perService: (service: ServiceTarget) => JsonObject;
      difference?: string;
      action?: string;
      beside?: readonly JsonObject[];
    }>
  /** It holds without any object. */
  | Readonly<{ by: null; difference?: string }>
  /** It is not covered; what a person can do. */
  | string;

/** What an implementation makes of each kind of need. */
export type Covers = Readonly<{ [K in NeedKind]: (need: NeedOf<K>, at: RuleNeeds) => Cover }>;

/** The answer to a need that nothing covers, whatever its value. */
export const open = (action: string) => (): Cover => action;
