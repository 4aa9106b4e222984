import type { Kind } from '../../../kinds/define-kind.ts';
import { schemaInChannel } from '../../../kinds/schema-in-channel.ts';
import type { Schema } from '../../../kinds/schema.ts';
import { schemaOf } from '../../../kinds/schemas.ts';
import type { Channel } from '../../../model/options.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import { fieldRules } from '../../field-rules/registry.ts';
import { celOfRules } from './cel-of-rules.ts';

/** The CustomResourceDefinition that a built-in kind would come from, in a channel; undefined when it is not in it. */
export function crdOfKind(kind: Kind, channel: Channel): JsonObject | undefined {
  const versions = kind.versions.filter(({ served }) => served.includes(channel));
  if (versions.length === 0) return undefined;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${kind.plural}.${kind.group}` },
    spec: {
      group: kind.group,
      scope: kind.scope,
      names: { kind: kind.kind, plural: kind.plural },
      versions: versions.map(({ name }, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema: { openAPIV3Schema: wholeObject(schemaOf(kind.group, kind.kind, name) ?? {}, channel) },
      })),
    },
  };
}

const wholeObject = (schema: Schema, channel: Channel): JsonObject =>
  openApiOf({ ...schema, properties: { ...schema.properties, metadata: { type: 'object' } } }, channel);

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

/** A schema of ours as a CRD of a channel writes it, rules in CEL and all. */
export function openApiOf(written: Schema, channel: Channel): JsonObject {
  const schema = schemaInChannel(written, channel) ?? {};
  const inner = (one: Schema): JsonObject => openApiOf(one, channel);
  const entries: [string, Json | undefined][] = [
    ...SAME.map((word): [string, Json | undefined] => [word, schema[word]]),
    ...Object.entries(EXTENSIONS).map(([ours, theirs]): [string, Json | undefined] => [
      theirs,
      schema[ours as keyof typeof EXTENSIONS],
    ]),
    ['properties', schema.properties && fieldsOf(schema.properties, channel)],
    ['items', schema.items && inner(schema.items)],
    ['additionalProperties', schema.additionalProperties && inner(schema.additionalProperties)],
    ['allOf', schema.allOf?.map(inner)],
    ['anyOf', schema.anyOf?.map(inner)],
    ['oneOf', schema.oneOf?.map(inner)],
    ['not', schema.not && inner(schema.not)],
    ['x-kubernetes-validations', schema.rules?.map(validationOf)],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

const fieldsOf = (properties: Readonly<Record<string, Schema>>, channel: Channel): JsonObject =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, field]) => schemaInChannel(field, channel) !== undefined)
      .map(([key, field]) => [key, openApiOf(field, channel)]),
  );

function validationOf(id: string): JsonObject {
  const rule = celOfRules.get(id);
  const message = fieldRules.get(id)?.message;
  if (rule === undefined || message === undefined) throw new Error(`No CEL for ${id}.`);
  return { rule, message };
}
