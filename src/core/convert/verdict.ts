import type { Need } from './need.ts';
import type { Row } from './row.ts';

/**
 * What became of a field or an annotation:
 *
 * - `converted`: it means the same afterwards;
 * - `approximated`: it is there, and `difference` says which requests see something else;
 * - `needs-extension`: only an object of an implementation can say it;
 * - `manual`: a person has to supply what the manifests do not hold;
 * - `lost`: it cannot be said;
 * - `dropped`: there is nothing to say, because it had no effect or is no longer needed;
 * - `invalid`: it was wrong, and had no effect or another one than its author meant.
 */
export type Outcome =
  | 'converted'
  | 'approximated'
  | 'needs-extension'
  | 'manual'
  | 'lost'
  | 'dropped'
  | 'invalid';

/**
 * What follows where an item is missing afterwards: 0 nothing, 1 cosmetic, 2 a visible difference for some requests, 3 failing
 * or misdirected requests, 4 a security control that is gone.
 */
export type Loss = 0 | 1 | 2 | 3 | 4;

/** An object of an implementation that covers what the standard lacks. */
export type ExtensionUse = Readonly<{
  /** As in the conformance reports, with the version that it was written for: `Envoy Gateway v1.6.0`. */
  implementation: string;
  apiVersion: string;
  kind: string;
  name: string;
}>;

/** What is concluded about one leaf, whatever the objects will be called that it goes to. */
export type Assessment = Readonly<{
  outcome: Outcome;
  loss: Loss;
  /** A sentence: which requests see something else. */
  difference?: string;
  /** A sentence: what a person has to do. */
  action?: string;
  /** Names of the Extended features that it asks for. */
  features?: readonly string[];
}>;

/** Where a leaf goes: known to the provider by its rows, given its name when the objects are written. */
export type Destination =
  | Readonly<{ at: 'row'; row: Row; field: RowField }>
  | Readonly<{ at: 'listener'; host: string | null; side: 'http' | 'https' | 'passthrough'; field: string }>
  | Readonly<{ at: 'gateway'; className: string; field: string }>
  | Readonly<{ at: 'object'; kind: string; namespace: string; name: string; field: string }>
  | Readonly<{ at: 'need'; need: Need }>;

/** A part of the rule that a row becomes. `rule` is all of it. */
export type RowField =
  | 'rule'
  | 'path'
  | 'headers'
  | 'method'
  | 'backendRefs'
  | 'timeouts'
  | 'hostnames'
  | FilterField;

export type FilterField = Readonly<{ filter: string }>;

/** The assessment of one leaf of an Ingress by its provider. */
export type DraftVerdict = Assessment & Readonly<{ to?: readonly Destination[] }>;

/** An object other than an Ingress that a controller reads: its settings, or a Service. */
export type ReportedObject = Readonly<{ apiVersion: string; kind: string; namespace: string; name: string }>;

/** A line of the report, with the keys that the command line promises. */
export type Verdict = Readonly<{
  /** `namespace/name`; null where the line is about another object. */
  ingress: string | null;
  /** What it is about where that is no Ingress. */
  resource: ReportedObject | null;
  /** The leaf as a JSON pointer. */
  pointer: string;
  /** The name of the annotation, or the field without indices: `spec.rules[].host`. */
  feature: string;
  /** What is written there. */
  value: string;
  outcome: Outcome;
  loss: Loss;
  /** The fields that it became: `HTTPRoute shop/cart spec.rules[0].timeouts`. */
  to: readonly string[];
  difference: string | null;
  action: string | null;
  features: readonly string[];
  extension: ExtensionUse | null;
}>;
