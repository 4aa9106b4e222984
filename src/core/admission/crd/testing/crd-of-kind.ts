import type { Kind } from '../../../kinds/define-kind.ts';
import { installedSchema } from '../../../kinds/installed-schema.ts';
import type { Schema } from '../../../kinds/schema.ts';
import { schemaOf } from '../../../kinds/schemas.ts';
import type { InstalledCrds } from '../../../model/installed-crds.ts';
import { deprecationWarning, isDeprecated, servedVersions } from '../../../kinds/served-versions.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import { ruleIn } from '../../field-rule.ts';
import { fieldRules } from '../../field-rules/registry.ts';
import { celOfRule } from './cel-of-rules.ts';

/** The CustomResourceDefinition that a built-in kind would come from, in a release and channel; undefined when it is not in it. */
export function crdOfKind(kind: Kind, crds: InstalledCrds): JsonObject | undefined {
  const versions = servedVersions(kind, crds);
  if (versions.length === 0) return undefined;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${kind.plural}.${kind.group}` },
    spec: {
      group: kind.group,
      scope: kind.scope,
      names: { kind: kind.kind, plural: kind.plural, shortNames: kind.shortNames },
      versions: versions.map((version, index) => ({
        name: version.name,
        served: true,
        storage: index === 0,
        ...(isDeprecated(version, crds) && {
          deprecated: true,
          deprecationWarning: deprecationWarning(kind, version.name),
        }),
        schema: { openAPIV3Schema: wholeObject(schemaOf(kind.group, kind.kind, version.name) ?? {}, crds) },
      })),
    },
  };
}

const wholeObject = (schema: Schema, crds: InstalledCrds): JsonObject =>
  openApiOf({ ...schema, properties: { ...schema.properties, metadata: { type: 'object' } } }, crds);

/** Words that mean the same in both. */
const SAME = [
  'type',
  'description',
  'format',
  'required',
  'default',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'nullable',
  'multipleOf',
] as const;

const EXTENSIONS = {
  intOrString: 'x-kubernetes-int-or-string',
  preserveUnknownFields: 'x-kubernetes-preserve-unknown-fields',
  listType: 'x-kubernetes-list-type',
  listMapKeys: 'x-kubernetes-list-map-keys',
  mapType: 'x-kubernetes-map-type',
  embeddedResource: 'x-kubernetes-embedded-resource',
} as const;

/** A schema of ours as a CRD of a release and channel writes it, rules in CEL and all. */
export function openApiOf(written: Schema, crds: InstalledCrds): JsonObject {
  const schema = installedSchema(written, crds) ?? {};
  const inner = (one: Schema): JsonObject => openApiOf(one, crds);
  const entries: [string, Json | undefined][] = [
    ...SAME.map((word): [string, Json | undefined] => [word, schema[word]]),
    ...Object.entries(EXTENSIONS).map(([ours, theirs]): [string, Json | undefined] => [
      theirs,
      schema[ours as keyof typeof EXTENSIONS],
    ]),
    ['properties', schema.properties && fieldsOf(schema.properties, crds)],
    ['items', schema.items && inner(schema.items)],
    ['additionalProperties', schema.additionalProperties && inner(schema.additionalProperties)],
    ['allOf', schema.allOf?.map(inner)],
    ['anyOf', schema.anyOf?.map(inner)],
    ['oneOf', schema.oneOf?.map(inner)],
    ['not', schema.not && inner(schema.not)],
    ['x-kubernetes-validations', schema.rules?.map((id) => validationOf(id, crds))],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

const fieldsOf = (properties: Readonly<Record<string, Schema>>, crds: InstalledCrds): JsonObject =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, field]) => installedSchema(field, crds) !== undefined)
      .map(([key, field]) => [key, openApiOf(field, crds)]),
  );

function validationOf(id: string, crds: InstalledCrds): JsonObject {
  const known = fieldRules.get(id);
  const rule = celOfRule(id, crds);
  if (rule === undefined || !known) throw new Error(`No CEL for ${id}.`);
  return { rule, message: ruleIn(known, crds).message };
}
