import type { Analysis } from '../analyze.ts';
import { documentAt } from '../model/locate.ts';
import { shift } from '../text/span.ts';
import { nodeAt, pathAt } from '../yaml/tree.ts';
import { completeKeys } from './complete-keys.ts';
import { completeReference } from './complete-reference.ts';
import { completeType } from './complete-type.ts';
import { completeValues } from './complete-values.ts';
import type { Completion, Offer } from './completion.ts';
import { cursorAt, type Cursor } from './cursor.ts';
import { fieldAt } from './locate-field.ts';
import { objectTypeOf } from './object-type.ts';

/**
 * What could be written at an offset of a file: keys of the schema, allowed values, names of objects that exist.
 * It goes by indentation, so it works in documents that do not parse at the moment; in flow style it offers nothing.
 */
export function complete(analysis: Analysis, file: string, offset: number): readonly Completion[] {
  const placed = documentAt(analysis.model, file, offset);
  if (!placed) return [];
  const { doc } = placed.slot;
  const relative = offset - placed.start;
  const cursor = cursorAt(doc.text, relative);
  if (!cursor || inFlow(placed.slot.broken, () => nodeAt(doc, pathAt(doc, relative)))) return [];
  const field = fieldAt(placed, cursor.path);
  const type = objectTypeOf(field);
  const replace = shift(cursor.replace, placed.start);
  return offersAt(analysis, cursor, field, type).map((offer) => ({ ...offer, replace }));
}

type Field = ReturnType<typeof fieldAt>;

function offersAt(
  analysis: Analysis,
  cursor: Cursor,
  field: Field,
  type: ReturnType<typeof objectTypeOf>,
): readonly Offer[] {
  const typed = completeType(cursor, field, type);
  if (typed || !type) return typed ?? [];
  if (cursor.slot === 'key') {
    // A list of scalars has values where a list of objects has keys.
    const values = typeof field.path.at(-1) === 'number' ? completeValues(analysis, field, type) : [];
    return [
      ...completeKeys(analysis, cursor, field, type),
      ...completeReference(analysis, field, type),
      ...values,
    ];
  }
  const names = completeReference(analysis, field, type);
  return names.length > 0 ? names : completeValues(analysis, field, type);
}

function inFlow(broken: boolean, node: () => ReturnType<typeof nodeAt>): boolean {
  if (broken) return false;
  const found = node();
  return (found?.kind === 'map' || found?.kind === 'seq') && found.flow;
}
