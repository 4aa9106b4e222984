import type { Served } from '../model/served.ts';
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

/** Keys that a CRD may have other values for, or none. */
type Varying =
  | 'default'
  | 'enum'
  | 'listType'
  | 'maxItems'
  | 'maxLength'
  | 'maxProperties'
  | 'minimum'
  | 'minItems'
  | 'minLength'
  | 'pattern'
  | 'required'
  | 'rules';

/** Keys as some CRDs have them: with another value, or `undefined` where those have none. */
export type Variant = Readonly<{ served: Served } & { [Key in Varying]?: Schema[Key] | undefined }>;

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
  /** The CRDs of the Gateway API that have the field; absent means all. What is inside it is not marked again. */
  served?: Served;
  /** The rules, and the values of the enum, that only some CRDs have. */
  only?: Readonly<Record<string, Served>>;
  /** What is different in some CRDs: it takes the place of the keys above (`installedSchema`). */
  variants?: readonly Variant[];
  support?: Support;
  /** Where support is not the same for all values: `Core (Exact, PathPrefix); Implementation-specific (RegularExpression)`. */
  supportNote?: string;
  /** Ids of the API server's rules that are placed on this node. */
  rules?: readonly string[];
}>;

/** The schemas of versions that differ from the one written today. */
export type OlderSchemas = Readonly<Record<string, Schema>>;
