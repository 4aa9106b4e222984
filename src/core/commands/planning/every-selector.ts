import { stringAt, valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { describe } from '../../topology/describe.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf } from '../../topology/listeners.ts';
import type { Json } from '../../yaml/json.ts';

/** Every selector of namespaces that is in force, and where it stands in words. */
export function everySelector(
  model: Model,
): readonly Readonly<{ where: string; selector: Json | undefined }>[] {
  return [...model.resources.values()].filter(isListenerHolder).flatMap((holder) => [
    ...listenersOf(holder)
      .filter(({ from }) => from === 'Selector')
      .map(({ name, selector }) => ({ where: `listener ${name} of ${describe(holder)}`, selector })),
    ...(stringAt(holder.value, 'spec.allowedListeners.namespaces.from') === 'Selector'
      ? [
          {
            where: `the allowed ListenerSets of ${describe(holder)}`,
            selector: valueAt(holder.value, 'spec.allowedListeners.namespaces.selector'),
          },
        ]
      : []),
  ]);
}
