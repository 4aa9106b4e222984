import { schemaAt } from '../../../core/kinds/schemas.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import type { CardField } from '../../../core/views/workspace/card-fields.ts';
import type { CommandCall } from '../../../core/commands/command-call.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { nameProblem } from '../../dialogs/name-problem.ts';
import { readTyped, schemaOfValue } from '../../inspector/form/scalar-input.ts';
import { cardEditingTexts } from '../../../texts/en/card-editing.ts';

/** What a typed text comes to: a call that writes it, or a reason why it cannot be written. */
export type Checked = Readonly<{ ok: true; call: CommandCall } | { ok: false; reason: string }>;

const isObjectName = ({ path }: CardField): boolean => path.length === 2 && path[0] === 'metadata';

/** The edit that a typed text means, with the checks of the form. The name of an object takes its references along. */
export function checkField(
  key: ResourceKey,
  field: CardField,
  schema: Schema | undefined,
  typed: string,
): Checked {
  if (isObjectName(field)) {
    const reason = nameProblem(typed.trim());
    return reason === undefined
      ? { ok: true, call: { id: 'rename', args: { key, name: typed.trim(), follow: true } } }
      : { ok: false, reason };
  }
  const at = (schema && schemaAt(schema, field.path)) ?? schemaOfValue(isNumber(field.text) ? 0 : undefined);
  const read = readTyped(at, typed.trim(), true);
  if (read.type === 'error') return { ok: false, reason: read.message };
  if (read.type === 'none') return { ok: false, reason: cardEditingTexts.needsValue() };
  return { ok: true, call: { id: 'set', args: { key, path: field.path, value: read.value } } };
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);
