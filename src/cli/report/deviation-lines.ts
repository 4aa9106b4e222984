import type { Analysis } from '../../core/analysis.ts';
import { describe } from '../../core/topology/describe.ts';
import { deviations } from '../../core/views/status/deviations.ts';

const NOTHING = 'nothing';

/** What is not as the specification has it: a line for each condition of each object. */
export function deviationLines(analysis: Analysis): readonly string[] {
  const { specification } = analysis;
  if (!specification) return [];
  return [...analysis.model.resources.values()].flatMap((resource) =>
    deviations(analysis, specification, resource.key).map(
      ({ where, what, here, specification: written }) =>
        `${describe(resource)}${where === '' ? '' : `, ${where}`}: ${what} is ${here ?? NOTHING}, by the specification ${written ?? NOTHING}.`,
    ),
  );
}
