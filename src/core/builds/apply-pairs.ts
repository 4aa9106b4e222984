import type { Accumulation } from './accumulation.ts';
import type { BuildContext } from './build-context.ts';
import { changeField, FieldError, type FieldSpec } from './field-spec.ts';
import { attempt } from './patches.ts';
import { followShared } from './follow-shared.ts';
import { scalar, textOf, withEntry, type Traced } from './traced.ts';

/** Sets labels or annotations in all fields that `specs` name. */
export function applyPairs(
  { problems }: BuildContext,
  accumulation: Accumulation,
  pairs: Traced | undefined,
  specs: readonly FieldSpec[],
): void {
  if (pairs?.kind !== 'map') return;
  for (const item of accumulation.items) {
    if (item.removed) continue;
    for (const [key, node] of pairs.entries) {
      const pair = scalar(textOf(node), node.at);
      let created = 0;
      const set = (holder: Traced): Traced => {
        if (holder.kind !== 'map') {
          throw new FieldError(`Here should be a mapping, since "${key}" is set in it`, holder.at);
        }
        if (holder.entries.has(key)) return withEntry(holder, key, { ...pair });
        created++;
        return withEntry(holder, key, pair);
      };
      for (const spec of specs) {
        const value = attempt(problems, () =>
          changeField(item.value, spec, set, { kind: 'map', at: node.at }),
        );
        if (value !== null) item.value = followShared(item, value);
      }
      if (created > 1) item.shared = [...item.shared, pair];
    }
  }
}
