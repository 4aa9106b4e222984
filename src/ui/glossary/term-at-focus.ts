import { fieldNames } from '../../core/lessons/glossary/find-term.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';

/**
 * What the glossary may explain of what is in focus: the names of the field of a form, the innermost first, then the kind
 * of the selected object. None where neither is there.
 */
export function namesAtFocus(focused: Element | null, selected: Iterable<ResourceKey>): readonly string[] {
  const field = focused?.closest<HTMLElement>('[data-help-title]')?.dataset['helpTitle'] ?? '';
  const [first] = selected;
  return [...fieldNames(field), ...(first === undefined ? [] : [parseKey(first).kind])];
}
