import type { Json } from '../yaml/json.ts';

/** Where values come from that the workspace, or the other kinds, decide. */
export type ValueSource =
  /** The namespaces that the manifests say anything of. */
  | 'namespaces'
  /** The kinds of routes. */
  | 'route-kinds'
  /** The hostnames of the listeners that a route names as its parents. */
  | 'listener-hostnames'
  /** The hosts of the object's own rules. */
  | 'rule-hosts'
  /** The ports of containers that a Service could mean. */
  | 'container-ports'
  /** Kinds and groups whose references across namespaces need a grant; and those of what they refer to. */
  | 'referring-kinds'
  | 'referring-groups'
  | 'referred-kinds'
  | 'referred-groups'
  /** The objects of the kind that an entry of a grant names. */
  | 'grant-targets';

/** Values of fields that a schema leaves open and people mostly want, each with a word about it. */
export type KnownValues = Readonly<{ at: readonly string[] }> &
  (
    | Readonly<{ values: readonly (readonly [value: Json, detail?: string])[] }>
    | Readonly<{ from: ValueSource }>
  );
