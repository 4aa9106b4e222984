import type { Json } from '../yaml/json.ts';

/** How firmly the Gateway API promises a field: every implementation, the capable ones, or each its own way. */
export type Support = 'Core' | 'Extended' | 'Implementation-specific';

/** A rule in CEL that a CustomResourceDefinition places on a node (`x-kubernetes-validations`). */
export type Validation = Readonly<{
  rule: string;
  /** What is said when the rule does not hold; the rule itself when there is neither this nor an expression. */
  message?: string;
  /** CEL that makes the message; `message` stands in where it fails or makes nothing. */
  messageExpression?: string;
  /** How the violation is classed: `FieldValueInvalid` unless it says otherwise. */
  reason?: string;
  /** The field that is pointed at, from the node of the rule: `.spec.replicas`, `['a.b']`. */
  fieldPath?: string;
  optionalOldSelf?: boolean;
}>;

/**
 * The schema of one field, in the vocabulary of a CRD's structural schema, so that built-in kinds and
 * CustomResourceDefinitions are read by one interpreter, one form and one completion.
 */
export type Schema = Readonly<{
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** One line: what the field means. */
  description?: string;
  format?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema;
  items?: Schema;
  default?: Json;
  enum?: readonly Json[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  /** JSON number or string. */
  intOrString?: boolean;
  /** Fields that are not listed are kept: the object holds more than is modelled here. */
  preserveUnknownFields?: boolean;
  /** `map` with `listMapKeys`, `set` (no equal items) or `atomic`. */
  listType?: 'atomic' | 'set' | 'map';
  listMapKeys?: readonly string[];
  /** `atomic`: an apply replaces the object as a whole. */
  mapType?: 'atomic';
  nullable?: boolean;
  multipleOf?: number;
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  /** Only checks of the value, never fields, defaults or descriptions of their own. */
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  not?: Schema;
  /** A whole object inside an object: it has apiVersion, kind and metadata. */
  embeddedResource?: boolean;
  /** Rules in CEL, of schemas that come from CustomResourceDefinitions. */
  validations?: readonly Validation[];
  /** Present only in the CRDs of this channel; absent means both. What is inside it is not marked again. */
  channel?: 'experimental' | 'standard';
  /** Keys that are different in the CRDs of the experimental channel; they take the place of those above (`schemaInChannel`). */
  experimental?: Readonly<{ pattern?: string; enum?: readonly Json[]; rules?: readonly string[] }>;
  support?: Support;
  /** Where support is not the same for all values: `Core (Exact, PathPrefix); Implementation-specific (RegularExpression)`. */
  supportNote?: string;
  /** Ids of the API server's rules that are placed on this node. */
  rules?: readonly string[];
}>;

/** The schemas of versions that differ from the one written today. */
export type OlderSchemas = Readonly<Record<string, Schema>>;
