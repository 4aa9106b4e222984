import { objectAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import { checkLabels } from '../check-selector.ts';
import type { Notes } from '../notes.ts';

/** Labels that an object without any takes over from its template. */
export function checkTakenLabels(notes: Notes, value: Json): void {
  if (Object.keys(objectAt(value, 'metadata.labels')).length > 0) return;
  const written = ['spec', 'template', 'metadata', 'labels'];
  checkLabels(notes, ['metadata', 'labels'], objectAt(value, written), written);
}
