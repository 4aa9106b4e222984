import { OUTCOMES, outcomeWords } from '../../convert/report/outcome-words.ts';
import { subjectText } from '../../convert/report/subject-text.ts';
import type { ExtensionUse, Loss, Outcome, Verdict } from '../../convert/verdict.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import type { FieldPlace } from './field-places.ts';
import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import { splitVersion } from '../../model/split-version.ts';
import type { Path } from '../../yaml/json.ts';

/** A leaf of an Ingress, or of another object that its controller reads. */
export type ReportPlace = Readonly<{
  key: ResourceKey;
  /** `namespace/name` of an Ingress; with its kind what is none. */
  subject: string;
  path: Path;
  value: string;
  to: readonly ReportTarget[];
}>;

/** A field that a leaf became, in words; null where it is none that was made. */
export type ReportTarget = Readonly<{ words: string; place: FieldPlace | null }>;

/** A field or annotation with what became of it, for all leaves of which the same is said. */
export type ReportItem = Readonly<{
  id: string;
  outcome: Outcome;
  loss: Loss;
  feature: string;
  difference: string | null;
  action: string | null;
  extension: ExtensionUse | null;
  /** How many leaves. */
  count: number;
  /** How many objects they are of. */
  subjects: number;
  /** The first of them. */
  places: readonly ReportPlace[];
}>;

/** All items with one outcome, the gravest in front. */
export type ReportGroup = Readonly<{
  outcome: Outcome;
  words: string;
  count: number;
  items: readonly ReportItem[];
}>;

/** So many places of an item are shown. */
const MOST_PLACES = 20;

/**
 * A report by what became of fields and annotations, with what asks for most in front. What is the same of many Ingresses is
 * one item; only security controls that are gone are an item for each value.
 *
 * @param placeFor where a field is that a leaf became
 */
export function reportGroups(
  report: readonly Verdict[],
  placeFor: (text: string) => FieldPlace | null,
): readonly ReportGroup[] {
  const byOutcome = groupBy(report, ({ outcome }) => outcome);
  return OUTCOMES.flatMap((outcome) => {
    const verdicts = byOutcome.get(outcome);
    if (!verdicts) return [];
    const items = [...groupBy(verdicts, idOf)].flatMap(([id, same]) => itemOf(id, same, placeFor));
    return [
      {
        outcome,
        words: outcomeWords[outcome],
        count: verdicts.length,
        items: items.toSorted((a, b) => b.loss - a.loss || b.count - a.count),
      },
    ];
  });
}

const idOf = ({ outcome, loss, feature, value, difference, action, extension }: Verdict): string =>
  JSON.stringify([
    outcome,
    loss,
    feature,
    difference,
    action,
    extension?.kind ?? null,
    loss === 4 ? value : null,
  ]);

function itemOf(
  id: string,
  same: readonly Verdict[],
  placeFor: (text: string) => FieldPlace | null,
): readonly ReportItem[] {
  const [first] = same;
  if (!first) return [];
  const { outcome, loss, feature, difference, action, extension } = first;
  return [
    {
      id,
      outcome,
      loss,
      feature,
      difference,
      action,
      extension,
      count: same.length,
      subjects: new Set(same.map(subjectText)).size,
      places: same.slice(0, MOST_PLACES).map((verdict) => placeOf(verdict, placeFor)),
    },
  ];
}

function placeOf(verdict: Verdict, placeFor: (text: string) => FieldPlace | null): ReportPlace {
  const { pointer, value, to } = verdict;
  return {
    key: keyOf(verdict),
    subject: subjectText(verdict),
    path: pathOf(pointer),
    value,
    to: to.map((words) => ({ words, place: placeFor(words) })),
  };
}

function keyOf({ ingress, resource }: Verdict): ResourceKey {
  if (resource) return resourceKey({ ...resource, group: splitVersion(resource.apiVersion).group });
  const [namespace = '', name = ''] = (ingress ?? '').split('/');
  return resourceKey({ group: NETWORKING, kind: 'Ingress', namespace, name });
}

/** A JSON pointer as a path; what is a number there is an index, but in annotations and data. */
function pathOf(pointer: string): Path {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps[0] === 'metadata' || steps[0] === 'data'
    ? steps
    : steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
