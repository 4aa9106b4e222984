import { either } from '../../text/words.ts';
import type { Assessment } from '../verdict.ts';
import { knownTo, readersOf } from './annotation-sets.ts';
import type { AnnotationFact } from './fact.ts';
import { misspellingOf } from './spelling/spelling-of.ts';

/**
 * What is concluded about an annotation of an Ingress whose value no provider reads (docs/model/conversion.md).
 *
 * @param controller the name of the controller that the Ingress goes to; null where it is not known
 */
export function assessmentOf(controller: string | null, annotation: string, value: string): Assessment {
  const known = knownTo(controller, annotation);
  if (known) return assessmentOfFact(known.fact);
  const readers = readersOf(annotation);
  if (controller === null && readers.length > 0)
    return {
      outcome: 'lost',
      loss: 2,
      difference: `What it does depends on the controller of the Ingress, which is not known; ${either(readers)} reads it.`,
      action: 'Put the IngressClass into the manifests, and convert again.',
    };
  if (readers.length > 0)
    return {
      outcome: 'dropped',
      loss: 0,
      difference: `It had no effect: the Ingress goes to ${controller}, and ${either(readers)} reads it.`,
    };
  const misspelling = misspellingOf(annotation, value);
  if (misspelling)
    return {
      outcome: 'invalid',
      loss: 0,
      difference: `It had no effect: ${misspelling.vendor.name} reads no annotation ${annotation}.`,
      action: `If ${either(misspelling.meant)} was meant, write it so and convert again.`,
    };
  return {
    outcome: 'dropped',
    loss: 0,
    difference: 'No program that is known here reads it; one that does will not find it on the route.',
    action: 'Copy it to the route or the Gateway, if a program of yours reads it.',
  };
}

/** What is concluded about an annotation or a setting that is known, and whose value was not looked at. */
export function assessmentOfFact(fact: AnnotationFact): Assessment {
  switch (fact.outcome) {
    case 'dropped':
      return { outcome: fact.former ? 'invalid' : 'dropped', loss: 0, difference: fact.because };
    case 'converted':
      return { outcome: 'converted', loss: 0, features: fact.features };
    case 'approximated':
      return {
        outcome: 'approximated',
        loss: fact.remains,
        difference: fact.difference,
        features: fact.features,
      };
    case 'needs-extension':
      return {
        outcome: 'needs-extension',
        loss: fact.loss,
        difference: fact.difference,
        action: actionOf(fact.by),
      };
    case 'manual':
      return { outcome: 'manual', loss: fact.loss, difference: fact.difference, action: fact.action };
    case 'lost':
      return {
        outcome: 'lost',
        loss: fact.loss,
        difference: fact.difference,
        ...(fact.action !== undefined && { action: fact.action }),
      };
  }
}

type Extension = Extract<AnnotationFact, { outcome: 'needs-extension' }>['by'];

const actionOf = (by: Extension): string =>
  typeof by === 'string'
    ? 'Choose a target whose extensions cover it, or do without.'
    : `On ${by.implementation}, set ${by.field} of a ${by.kind}.`;
