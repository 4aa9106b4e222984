import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { objectOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { isReadable, selectorAsRead } from '../selectors.ts';
import { checkConditions } from './check-conditions.ts';
import { checkKeptRunning, checkTemplate } from './check-template.ts';

const SPEC: Path = ['spec'];
const TEMPLATE: Path = ['spec', 'template'];

/** The template, which the server only looks at where it can read the selector. */
export function checkSelected(notes: Notes, spec: Json, kind: string, unreadable: string): void {
  const selector = objectOf(spec, 'selector');
  checkConditions(notes, selector);
  if (selector === undefined) notes.required([...SPEC, 'selector']);
  else if (!holdsUnknown(selector) && !isReadable(selector))
    return notes.invalid([...SPEC, 'selector'], selectorAsRead(selector), unreadable, { follows: true });
  const template = objectOf(spec, 'template') ?? {};
  checkTemplate(notes, TEMPLATE, template);
  checkKeptRunning(notes, TEMPLATE, template, kind);
}
