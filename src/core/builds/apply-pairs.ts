import type { Accumulation } from './accumulation.ts';
import type { BuildContext } from './build-context.ts';
import { changeField, FieldError, type FieldSpec } from './field-spec.ts';
import type { BuildItem } from './build-item.ts';
import { followShared } from './follow-shared.ts';
import { keepStep } from './keep-step.ts';
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
      const settings = [key, ...specs, ...item.shared];
      const { value, shared, mistakes } = keepStep(item.value, node, settings, () =>
        setPair(item, key, node, specs),
      );
      item.value = value;
      item.shared = shared;
      for (const { at, message } of mistakes) problems.error(at, message);
    }
  }
}

/** An object with a pair, its values that stand in several fields as one, and what kustomize refuses. */
type Paired = Pick<BuildItem, 'value' | 'shared'> & Readonly<{ mistakes: readonly FieldError[] }>;

function setPair(before: BuildItem, key: string, node: Traced, specs: readonly FieldSpec[]): Paired {
  const item = { ...before };
  const pair = scalar(textOf(node), node.at);
  const mistakes: FieldError[] = [];
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
    try {
      item.value = followShared(item, changeField(item.value, spec, set, { kind: 'map', at: node.at }));
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      mistakes.push(error);
    }
  }
  const shared = created > 1 ? [...item.shared, pair] : item.shared;
  return { value: item.value, shared, mistakes };
}
