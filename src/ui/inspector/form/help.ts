import { pathText } from '../../../core/model/access.ts';
import { formTexts } from '../../../texts/en/form.ts';
import type { FieldAt } from './fields.ts';
import { constraintsOf } from './scalar-input.ts';

/** What the line at the foot of the inspector says of the field that has the focus. */
export type Help = Readonly<{ title: string; rules: string; meaning: string }>;

/** Attributes that carry a field's help, to be read where the focus arrives. */
export const helpFor = ({ name, path, schema, required }: FieldAt) => ({
  'data-help-title': pathText(path) || name,
  'data-help-rules': schema ? constraintsOf(schema, required).join(' · ') : formTexts.notInSchema(),
  'data-help-meaning': schema?.description ?? '',
});

/** The help of the innermost field around an element. */
export function helpAt(element: Element): Help | null {
  const field = element.closest<HTMLElement>('[data-help-title]');
  if (!field) return null;
  const { helpTitle = '', helpRules = '', helpMeaning = '' } = field.dataset;
  return { title: helpTitle, rules: helpRules, meaning: helpMeaning };
}
