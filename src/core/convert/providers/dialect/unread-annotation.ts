import { knownTo } from '../../annotations/annotation-sets.ts';
import { assessmentOf } from '../../annotations/assessment-of.ts';
import type { DraftVerdict } from '../../verdict.ts';

/**
 * The verdict on an annotation that became nothing: what would stand for it has to be written by hand, unless its value says
 * nothing.
 */
export function unreadAnnotation(controller: string, annotation: string, value: string): DraftVerdict {
  const known = knownTo(controller, annotation);
  const general = assessmentOf(controller, annotation, value);
  if (!known || (general.outcome !== 'converted' && general.outcome !== 'approximated')) {
    const isOff = known?.fact.value === 'boolean' && /^(?:false|off|no|0)$/i.test(value.trim());
    return isOff && general.loss > 0
      ? { outcome: 'dropped', loss: 0, difference: 'It is off, so there is nothing to do.' }
      : general;
  }
  if (known.set.name !== controller) return general;
  if (value.trim() === '' || /^(?:false|off|no|0)$/i.test(value.trim()))
    return { outcome: 'dropped', loss: 0, difference: 'It has no effect: there is nothing that it acts on.' };
  const { fact } = known;
  const loss = 'loss' in fact ? fact.loss : 0;
  return {
    outcome: 'manual',
    loss,
    difference:
      'It was not converted: nothing that it acts on was found, or its value is not one that is known.',
    action: `See what it does, and write ${'becomes' in fact ? fact.becomes : 'it'} where it is needed.`,
  };
}
