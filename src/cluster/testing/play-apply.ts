import type { JsonObject } from '../../core/yaml/json.ts';
import { fieldPaths } from '../asking/field-paths.ts';
import { fields, items, text } from '../json-fields.ts';
import { sameContent } from '../writing/same-content.ts';
import { fieldValue } from './field-value.ts';
import { jsonAnswer, type ServerAnswer } from './recorded-answers.ts';

export type Applied =
  | Readonly<{ ok: true; object: JsonObject; created: boolean; changed: boolean }>
  | Readonly<{ ok: false; answer: ServerAnswer }>;

/**
 * What an API server makes of an apply, as far as tests need it: fields that another manager wrote and that would change are
 * conflicts, unless they are forced. Nothing is defaulted, and nothing but conflicts is checked.
 */
export function playApply(
  live: JsonObject | undefined,
  sent: JsonObject,
  manager: string,
  force: boolean,
): Applied {
  const others = items(fields(live?.['metadata'])['managedFields']).filter(
    (entry) => entry['manager'] !== manager && entry['subresource'] === undefined,
  );
  const conflicts = others.flatMap((entry) =>
    fieldPaths(fields(entry['fieldsV1']))
      .filter((path) => {
        const wanted = fieldValue(sent, path);
        return (
          wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(fieldValue(live ?? {}, path))
        );
      })
      .map((field) => ({ manager: text(entry['manager']), field })),
  );
  if (conflicts.length > 0 && !force) return { ok: false, answer: conflictAnswer(conflicts) };
  const taken = new Set(conflicts.map(({ field }) => field));
  const entry: JsonObject = {
    manager,
    operation: 'Apply',
    apiVersion: text(sent['apiVersion']),
    fieldsType: 'FieldsV1',
    fieldsV1: {
      'f:spec': Object.fromEntries(Object.keys(fields(sent['spec'])).map((name) => [`f:${name}`, {}])),
    },
  };
  const metadata = {
    ...fields(live?.['metadata']),
    ...fields(sent['metadata']),
    managedFields: [
      ...items(fields(live?.['metadata'])['managedFields'])
        .filter((each) => each['manager'] !== manager || each['subresource'] !== undefined)
        .map((each) => withoutFields(each, taken)),
      entry,
    ],
  };
  const object = {
    ...live,
    ...sent,
    metadata,
    ...(live?.['spec'] ? { spec: { ...fields(live['spec']), ...fields(sent['spec']) } } : {}),
  };
  return { ok: true, object, created: !live, changed: !live || !sameContent(live, object) };
}

/** Top-level fields of the spec that were taken over belong to their manager no longer. */
function withoutFields(entry: JsonObject, taken: ReadonlySet<string>): JsonObject {
  const owned = fields(entry['fieldsV1']);
  const spec = Object.entries(fields(owned['f:spec'])).filter(
    ([name]) => !taken.has(`.spec.${name.slice(2)}`),
  );
  return owned['f:spec'] === undefined
    ? entry
    : { ...entry, fieldsV1: { ...owned, 'f:spec': Object.fromEntries(spec) } };
}

/** In the words of the server, as it was recorded (`conflict`). */
function conflictAnswer(conflicts: readonly Readonly<{ manager: string; field: string }>[]): ServerAnswer {
  const managers = [...new Set(conflicts.map(({ manager }) => manager))];
  const lines = managers.map(
    (manager) =>
      `conflicts with "${manager}":\n${conflicts
        .filter((each) => each.manager === manager)
        .map(({ field }) => `- ${field}`)
        .join('\n')}`,
  );
  const count = `${conflicts.length} conflict${conflicts.length === 1 ? '' : 's'}`;
  return jsonAnswer(409, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: `Apply failed with ${count}: ${lines.join('\n')}`,
    reason: 'Conflict',
    details: {
      causes: conflicts.map(({ manager, field }) => ({
        reason: 'FieldManagerConflict',
        message: `conflict with "${manager}"`,
        field,
      })),
    },
    code: 409,
  });
}
