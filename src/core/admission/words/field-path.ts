import type { Path } from '../../yaml/json.ts';

/** A path as the API server writes it: `spec.rules[0].name`. Keys are joined by dots, whatever is in them. */
export function fieldPath(path: Path): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text === '' ? step : `.${step}`;
  return text === '' ? '<nil>' : text;
}
