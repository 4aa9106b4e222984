import type { Need, NeedBody } from '../../need.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Loss, RowField } from '../../verdict.ts';
import type { Effect, SourcePath } from './dialect.ts';

/** It became a part of the rule, and means the same. */
export const converted = (
  annotation: string,
  field: RowField = 'rule',
  features: readonly string[] = [],
): Effect => ({ annotation, verdict: { outcome: 'converted', loss: 0, features }, field });

/** It became a part of the rule, with a difference. */
export const approximated = (
  annotation: string,
  difference: string,
  field: RowField = 'rule',
  features: readonly string[] = [],
  loss: Loss = 1,
): Effect => ({ annotation, verdict: { outcome: 'approximated', loss, difference, features }, field });

/** It had no effect. */
export const inert = (annotation: string, because: string): Effect => ({
  annotation,
  verdict: { outcome: 'dropped', loss: 0, difference: because },
});

/** Its value is wrong. */
export const invalid = (annotation: string, because: string): Effect => ({
  annotation,
  verdict: {
    outcome: 'invalid',
    loss: 0,
    difference: because,
    action: 'Correct the value, and convert again.',
  },
});

/** A user has to do it. */
export const manual = (annotation: string, loss: Loss, difference: string, action: string): Effect => ({
  annotation,
  verdict: { outcome: 'manual', loss, difference, action },
  field: 'rule',
});

/** Nothing can say it. */
export const lost = (annotation: string, loss: Loss, difference: string, action?: string): Effect => ({
  annotation,
  verdict: { outcome: 'lost', loss, difference, ...(action !== undefined && { action }) },
});

/** What the standard has no field for, with the annotations that ask for it; the loss is the one without it. */
export function needed(
  { ingress }: Pick<SourcePath, 'ingress'>,
  annotations: readonly string[],
  loss: Loss,
  difference: string,
  need: NeedBody,
): Readonly<{ need: Need; effects: readonly Effect[] }> {
  const whole: Need = { ...need, source: sourceOf(ingress, annotations) };
  return {
    need: whole,
    effects: annotations.map((annotation) => ({
      annotation,
      verdict: { outcome: 'needs-extension', loss, difference },
      need: whole,
    })),
  };
}

const sourceOf = (ingress: Resource, annotations: readonly string[]) => ({
  object: ingress.key,
  paths: annotations.map((annotation) => ['metadata', 'annotations', annotation]),
});
