import type { Accumulation } from './accumulation.ts';
import { allIds } from './build-item.ts';
import type { BuildContext } from './build-context.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { isSelected } from './object-id.ts';
import { attempt } from './patches.ts';
import { plain, scalar, textOf, type TracedMap } from './traced.ts';

/** Sets the number of pods of a workload: one entry of `replicas`. */
export function applyReplicas(
  { problems }: BuildContext,
  accumulation: Accumulation,
  entry: TracedMap,
  specs: readonly FieldSpec[],
): void {
  const name = textOf(entry.entries.get('name'));
  const count = entry.entries.get('count');
  const written = count === undefined ? 0 : plain(count);
  const number = scalar(typeof written === 'number' ? written : 0, (count ?? entry).at);
  let found = false;
  for (const spec of specs) {
    for (const item of accumulation.items) {
      if (item.removed || !allIds(item).some((id) => id.name === name && isSelected(id, spec))) continue;
      found = true;
      const value = attempt(problems, () =>
        changeField(item.value, spec, () => number, { kind: 'scalar', at: number.at }),
      );
      if (value !== null) item.value = value;
    }
  }
  if (!found && !problems.isPartial()) {
    problems.error(entry.at, `There is no workload "${name}" to set the replicas of`);
  }
}
