import { rules } from '../../rules/registry.ts';
import { placeFindings } from '../../rules/placed-finding.ts';
import { nearNames } from '../../text/near-names.ts';
import type { Written } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { endOf, type StateFiles } from '../states/lesson-states.ts';
import type { LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Errors and warnings of the start and of the end that the author did not mean, and those meant that are not there. */
export const fault = (context: LessonContext): readonly LessonProblem[] => [
  ...differences(context, {
    state: context.states.start,
    meant: context.lesson.faults,
    key: 'faults',
    when: 'The start',
  }),
  ...differences(context, {
    state: endOf(context.states),
    meant: context.lesson.leaves,
    key: 'leaves',
    when: 'The last solution',
  }),
];

type Compared = Readonly<{
  state: StateFiles;
  meant: readonly Written[];
  key: 'faults' | 'leaves';
  when: string;
}>;

function differences(
  { analysisOf, lesson }: LessonContext,
  { state, meant, key, when }: Compared,
): readonly LessonProblem[] {
  const analysis = analysisOf(state);
  const findings = analysis.findings.filter(
    ({ severity, suppressed }) => severity !== 'info' && suppressed === undefined,
  );
  const codes = new Set(meant.map(({ text }) => text));
  // One line for each code: the first of its findings stands for all.
  const unmeant = new Map(
    findings.toReversed().flatMap((finding) => (codes.has(finding.code) ? [] : [[finding.code, finding]])),
  );
  const placed = placeFindings([...unmeant.values()], analysis.model, [...state.keys()]);
  return [
    ...placed.map(({ finding, start }) =>
      error(
        'lesson/fault',
        meant[0]?.at ?? lesson.at,
        `${when} has the ${finding.severity} ${finding.code}, which ${key} does not name: ${finding.at.file}:${start.line}:${start.column} ${finding.message}`,
      ),
    ),
    ...meant.flatMap(({ text: code, at }) => {
      if (findings.some((finding) => finding.code === code)) return [];
      const known = rules.map((rule) => rule.code);
      if (known.includes(code))
        return [error('lesson/fault', at, `${when} has no finding ${code}, which ${key} names.`)];
      const [near] = nearNames(code, known, 1);
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      return [error('lesson/fault', at, `There is no finding called ${code}.${hint}`)];
    }),
  ];
}
