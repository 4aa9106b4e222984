import type { InstalledCrds } from '../model/installed-crds.ts';
import { isServed } from '../model/served.ts';
import type { Json } from '../yaml/json.ts';
import type { Schema } from './schema.ts';

/**
 * The schema of one field as the installed CRDs of the Gateway API have it: without the rules and values that they do not
 * have, and with the keys that are different in them. Undefined when they do not have the field. Fields inside are left
 * as they are.
 */
export function installedSchema(schema: Schema, crds: InstalledCrds): Schema | undefined {
  if (!isServed(schema.served, crds)) return undefined;
  const { only, variants, ...own } = schema;
  if (!only && !variants) return schema;
  const here: Mutable = own;
  for (const { served, ...keys } of variants ?? []) if (isServed(served, crds)) replaceKeys(here, keys);
  if (only) {
    const has = (name: Json): boolean => isServed(only[String(name)], crds);
    if (here.enum) here.enum = here.enum.filter(has);
    if (here.rules) here.rules = here.rules.filter(has);
  }
  return here;
}

type Mutable = { -readonly [Key in keyof Schema]: Schema[Key] };

/** Puts the keys of a variant in place; those without a value go. */
function replaceKeys(schema: Mutable, keys: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) Reflect.deleteProperty(schema, key);
    else Object.assign(schema, { [key]: value });
  }
}
