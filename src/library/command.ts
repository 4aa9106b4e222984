import type { CommandCall } from '../core/commands/command-call.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { Json } from '../core/yaml/json.ts';

/** A command by name with its arguments. Objects are named by `group/Kind/namespace/name`, the id of their nodes. */
export type Command = Plain<CommandCall>;

/** Keys are texts for whoever is outside of the core; calls are checked when they arrive. */
type Plain<Value> = Json extends Value
  ? Value
  : Value extends ResourceKey
    ? string
    : Value extends object
      ? { readonly [Name in keyof Value]: Plain<Value[Name]> }
      : Value;
