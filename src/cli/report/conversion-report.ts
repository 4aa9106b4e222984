import type { Conversion } from '../../core/convert/convert.ts';
import { OUTCOMES, outcomeWords } from '../../core/convert/report/outcome-words.ts';
import { subjectText } from '../../core/convert/report/subject-text.ts';
import type { Verdict } from '../../core/convert/verdict.ts';
import { groupBy } from '../../core/incremental/group-by.ts';
import { counted, listed } from '../../core/text/words.ts';
import { printable } from './printable.ts';

/**
 * The report of a conversion for people, a line at a time: counts, what blocks, then every field and annotation by what
 * became of it.
 *
 * @param quiet only what blocks
 */
export function conversionReport({ report, notes }: Conversion, quiet: boolean): readonly string[] {
  if (report.length === 0) return quiet ? [] : ['There are no Ingresses in the input.'];
  const blocking = report.filter(({ loss }) => loss === 4);
  const head =
    blocking.length === 0
      ? []
      : [`Not safe to apply: ${counted(blocking.length, 'security control')} would be gone.`];
  if (quiet) return [...head, ...blocking.flatMap(verdictLines)].map(printable);
  const ingresses = new Set(report.flatMap(({ ingress }) => ingress ?? [])).size;
  const groups = groupBy(report, ({ outcome }) => outcome);
  const counts = OUTCOMES.flatMap((outcome) => {
    const group = groups.get(outcome);
    return group ? [`${group.length} ${outcomeWords[outcome]}`] : [];
  });
  return [
    `${counted(ingresses, 'Ingress', 'Ingresses')}, ${counted(report.length, 'field or annotation', 'fields and annotations')}: ${listed(counts, counts.length)}.`,
    ...head,
    ...notes,
    ...OUTCOMES.flatMap((outcome) => {
      const group = (groups.get(outcome) ?? []).toSorted((a, b) => b.loss - a.loss);
      return group.length === 0 ? [] : ['', `${outcomeWords[outcome]}:`, ...group.flatMap(verdictLines)];
    }),
  ].map(printable);
}

/** One field with what became of it, and below it why and what to do. */
function verdictLines({
  pointer,
  feature,
  value,
  loss,
  to,
  difference,
  action,
  extension,
  ...subject
}: Verdict) {
  const place = /^\/(?:metadata\/annotations|data)\//.test(pointer) ? feature : pointer;
  const target = [...to, ...(extension ? [`${extension.kind} ${extension.name}`] : [])];
  return [
    `  ${subjectText(subject)} ${place}: ${short(value)}${loss > 0 ? ` (loss ${loss})` : ''}`,
    ...(target.length === 0 ? [] : [`    → ${listed(target, 3)}`]),
    ...(difference === null ? [] : [`    ${difference}`]),
    ...(action === null ? [] : [`    ${action}`]),
  ];
}

const short = (value: string): string => {
  const [line = '', ...more] = value.split('\n');
  return more.length > 0 || line.length > 100 ? `${line.slice(0, 100)}…` : line;
};
