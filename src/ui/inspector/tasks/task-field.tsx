import { createElement } from 'react';
import { FieldNode } from '../form/field-node.tsx';
import type { Field } from '../form/fields.ts';
import { taskFormAt } from './task-forms.ts';

const isListOrUnset = ({ value, schema }: Field): boolean =>
  schema?.type === 'array' && (value === undefined || value === null || Array.isArray(value));

/** A field of the short form: with the form for its task where there is one, and else as it is in the tree. */
export function TaskField(field: Field) {
  const Form = isListOrUnset(field) ? taskFormAt(field.path) : undefined;
  return createElement(Form ?? FieldNode, field);
}
