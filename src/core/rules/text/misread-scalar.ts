import type { Schema } from '../../kinds/schema.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import { metadataSchema } from '../../kinds/shared/metadata.ts';
import { pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { nodeAt } from '../../yaml/tree.ts';
import { defineRule } from '../define-rule.ts';
import { setFix } from '../shared/fixes.ts';
import { object } from '../shared/examples.ts';

const example = (value: string): string =>
  object(
    'v1',
    'ConfigMap',
    { name: 'cart', namespace: 'shop' },
    `data:\n  coupons: ${value}\n  currency: EUR`,
  );

/** A word without quotes that YAML takes for something else than text. */
export const misreadScalar = defineRule({
  code: 'text/misread-scalar',
  severity: 'warning',
  title: 'A word without quotes is read as a boolean or a number where text is meant.',
  why: 'kubectl reads YAML 1.1: yes, no, on, off and y are booleans there, and 1.10 is the number 1.1. The API server then refuses the object, because the field takes text.',
  fix: 'Put it in quotes.',
  examples: { bad: example('⟦yes⟧'), good: example('"yes"') },

  *each({ resource }) {
    for (const { path, value } of misread(resource.value, schemaFor(resource), [])) {
      const written = plainText(resource, path);
      if (written === null) continue;
      yield {
        on: resource,
        path,
        message: `${pathText(path)} takes text, and ${written} is read as ${typeof value === 'boolean' ? `the boolean ${String(value)}` : 'a number'}.`,
        fixes: [setFix(resource, path, written, `Quote it: "${written}"`)],
      };
    }
  },
});

/** Of kinds that are not known here, metadata are. */
const METADATA_ONLY: Schema = { type: 'object', properties: { metadata: metadataSchema } };

const schemaFor = ({ group, kind }: Resource): Schema => schemaOf(group, kind) ?? METADATA_ONLY;

/** What the cluster wrote is typed right; an object without a name has a finding of its own. */
const isLeftOut = (path: Path): boolean =>
  (path.length === 1 && path[0] === 'status') ||
  (path.length === 2 && path[0] === 'metadata' && path[1] === 'name');

type Misread = Readonly<{ path: Path; value: Json }>;

function* misread(value: Json, schema: Schema, path: Path): Generator<Misread> {
  if (typeof value === 'boolean' || typeof value === 'number') {
    if (schema.type === 'string' && !schema.intOrString) yield { path, value };
  } else if (Array.isArray(value)) {
    if (!schema.items) return;
    for (const [index, item] of (value as readonly Json[]).entries())
      yield* misread(item, schema.items, [...path, index]);
  } else if (typeof value === 'object' && value !== null && !isLeftOut(path)) {
    for (const [key, child] of Object.entries(value as JsonObject)) {
      const known = schema.properties && Object.hasOwn(schema.properties, key);
      const field = known ? schema.properties[key] : schema.additionalProperties;
      if (field && !isLeftOut([...path, key])) yield* misread(child, field, [...path, key]);
    }
  }
}

/** A plain scalar as it is written; null for what stands there in another way. */
function plainText({ doc, root }: Resource, path: Path): string | null {
  const node = nodeAt(doc, [...root, ...path]);
  if (node?.kind !== 'scalar' || node.style !== 'plain' || node.tag !== null) return null;
  return doc.text.slice(node.span.start, node.span.end);
}
