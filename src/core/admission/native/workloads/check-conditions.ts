import { arrayAt } from '../../../model/access.ts';
import type { Json } from '../../../yaml/json.ts';
import type { Notes } from '../notes.ts';

/** What rules have found in the selector of a workload, in the order of the server. */
export function checkConditions(notes: Notes, selector: Json | undefined): void {
  const path = ['spec', 'selector'];
  notes.rules([...path, 'matchLabels']);
  for (const index of arrayAt(selector, 'matchExpressions').keys()) {
    const at = [...path, 'matchExpressions', index];
    notes.rules([...at, 'operator']);
    notes.rulesAt([...at, 'values']);
    notes.rules([...at, 'key']);
    notes.rules([...at, 'values']);
  }
  notes.rules(path);
}
