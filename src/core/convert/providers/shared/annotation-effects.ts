import { sameValue } from '../../../incremental/same-value.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Destination, DraftVerdict, Outcome } from '../../verdict.ts';

/** What an annotation came to at each place where it acts, as one verdict. */
export type AnnotationEffects = Readonly<{
  add: (ingress: Resource, annotation: string, verdict: DraftVerdict) => void;
  of: (ingress: Resource, annotation: string) => DraftVerdict | undefined;
}>;

/** Of several outcomes the one that asks for most is said. */
const RANK: readonly Outcome[] = [
  'dropped',
  'converted',
  'approximated',
  'needs-extension',
  'manual',
  'invalid',
  'lost',
];

export function annotationEffects(): AnnotationEffects {
  const effects = new Map<string, DraftVerdict[]>();
  const keyOf = (ingress: Resource, annotation: string): string => `${ingress.key} ${annotation}`;
  return {
    add(ingress, annotation, verdict) {
      const key = keyOf(ingress, annotation);
      const known = effects.get(key);
      if (known) known.push(verdict);
      else effects.set(key, [verdict]);
    },
    of(ingress, annotation) {
      const [first, ...others] = effects.get(keyOf(ingress, annotation)) ?? [];
      return first && others.reduce(together, first);
    },
  };
}

function together(a: DraftVerdict, b: DraftVerdict): DraftVerdict {
  const worse = RANK.indexOf(b.outcome) > RANK.indexOf(a.outcome) ? b : a;
  const difference = sentences(a.difference, b.difference);
  const action = sentences(a.action, b.action);
  return {
    outcome: worse.outcome,
    loss: a.loss > b.loss ? a.loss : b.loss,
    ...(difference !== undefined && { difference }),
    ...(action !== undefined && { action }),
    features: [...new Set([...(a.features ?? []), ...(b.features ?? [])])],
    to: unique([...(a.to ?? []), ...(b.to ?? [])]),
  };
}

const sentences = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || a === b ? b : b === undefined || a.includes(b) ? a : `${a} ${b}`;

/** Rows are compared as they are; an annotation acts on few of them twice. */
const unique = (all: readonly Destination[]): readonly Destination[] =>
  all.length > 64
    ? all
    : all.filter(
        (one, index) =>
          all.findIndex((other) =>
            one.at === 'row' && other.at === 'row'
              ? one.row === other.row && sameValue(one.field, other.field)
              : one.at === 'need' && other.at === 'need'
                ? one.need === other.need
                : one.at === other.at && one.at !== 'row' && one.at !== 'need' && sameValue(one, other),
          ) === index,
      );
