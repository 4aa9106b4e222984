import type { Json } from '../../yaml/json.ts';
import { checkTarget } from './check-ingress.ts';
import { has, objectOf, textOf } from './fields.ts';
import type { Notes } from './notes.ts';

const MOST_LETTERS = 250;

/** An IngressClass. What has rules of its own is left to them. */
export function checkIngressClass(notes: Notes, spec: Json): void {
  const controller = textOf(spec, 'controller');
  if (controller.length > MOST_LETTERS) notes.tooLong(['spec', 'controller'], MOST_LETTERS);
  if (controller === '') notes.required(['spec', 'controller']);
  notes.rules(['spec', 'controller']);
  const parameters = objectOf(spec, 'parameters');
  if (parameters === undefined) return;
  const path = ['spec', 'parameters'];
  checkTarget(notes, path, parameters);
  if (has(parameters, 'scope'))
    notes.oneOf([...path, 'scope'], textOf(parameters, 'scope'), ['Cluster', 'Namespace']);
}
