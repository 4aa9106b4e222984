import type { Schema } from '../schema.ts';

type More = Omit<Schema, 'type' | 'description'>;

/** Short ways to write the schemas of built-in kinds, whose fields carry little more than type and meaning. */
export const text = (description: string, more: More = {}): Schema => ({
  description,
  type: 'string',
  ...more,
});

export const flag = (description: string, more: More = {}): Schema => ({
  description,
  type: 'boolean',
  ...more,
});

export const int32 = (description: string, more: More = {}): Schema => ({
  description,
  type: 'integer',
  format: 'int32',
  ...more,
});

export const oneOf = (description: string, values: readonly string[], more: More = {}): Schema => ({
  description,
  type: 'string',
  enum: values,
  ...more,
});

export const intOrString = (description: string, more: More = {}): Schema => ({
  description,
  intOrString: true,
  ...more,
});

export const mapOf = (description: string, values: Schema = { type: 'string' }, more: More = {}): Schema => ({
  description,
  type: 'object',
  additionalProperties: values,
  ...more,
});

export const list = (description: string, items: Schema, more: More = {}): Schema => ({
  description,
  type: 'array',
  items,
  ...more,
});

export const object = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  more: More = {},
): Schema => ({ description, type: 'object', properties, ...more });

/** An object of which only some fields are modelled; other fields are kept and not checked. */
export const partial = (
  description: string,
  properties: Readonly<Record<string, Schema>> = {},
  more: More = {},
): Schema => object(description, properties, { preserveUnknownFields: true, ...more });
