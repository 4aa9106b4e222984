import type { Accumulation } from './accumulation.ts';
import { originalId, rememberId } from './build-item.ts';
import type { BuildContext } from './build-context.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { keepStep } from './keep-step.ts';
import { isSelected, type ObjectId } from './object-id.ts';
import { attempt } from './patches.ts';
import { scalar, textOf, type Place, type Traced } from './traced.ts';

/** Objects whose names say something that a prefix would break. */
const isFixed = ({ group, kind }: ObjectId): boolean =>
  kind === 'CustomResourceDefinition' ||
  kind === 'Namespace' ||
  (kind === 'APIService' && group === 'apiregistration.k8s.io');

/** Puts a prefix before the names of all objects, or a suffix behind them. */
export function applyAffix(
  { problems }: BuildContext,
  accumulation: Accumulation,
  affix: Readonly<{ side: 'prefix' | 'suffix'; text: string; at: Place }>,
  specs: readonly FieldSpec[],
): void {
  const { side, text } = affix;
  const rename = (node: Traced): Traced =>
    scalar(side === 'prefix' ? text + textOf(node) : textOf(node) + text, node.at);
  for (const item of accumulation.items) {
    const id = originalId(item);
    if (item.removed || isFixed(id)) continue;
    for (const spec of specs) {
      if (!isSelected(id, spec)) continue;
      if (spec.path === 'metadata/name') {
        if (side === 'prefix') item.prefixes = [...item.prefixes, text];
        else item.suffixes = [...item.suffixes, text];
        rememberId(item);
      }
      const value = attempt(problems, () =>
        keepStep(item.value, affix.at, [side, text, spec], () =>
          changeField(item.value, spec, rename, { kind: 'scalar', at: affix.at }),
        ),
      );
      if (value !== null) item.value = value;
    }
  }
}
