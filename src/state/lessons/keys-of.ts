import { readSelector, type Selector } from '../../core/lessons/selectors/selector.ts';
import { selectsKey } from '../../core/lessons/selectors/select-objects.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../app-store.ts';

type Seen = Pick<AppState, 'nodes' | 'shownOn'>;

/** The objects that a selector means, in the files as they are now; none for one that cannot be read. */
export function keysOfText(text: string, state: Seen): readonly ResourceKey[] {
  const read = readSelector(text);
  return read.ok ? keysOf([read.selector], state) : [];
}

/** The objects that selectors mean. */
export const keysOf = (
  selectors: readonly Selector[],
  { nodes }: Pick<Seen, 'nodes'>,
): readonly ResourceKey[] =>
  [...nodes.keys()].filter((key) => selectors.some((selector) => selectsKey(selector, key)));

/** Objects with the cards that show them. */
export const withCards = (keys: readonly ResourceKey[], { shownOn }: Seen): readonly ResourceKey[] =>
  keys.flatMap((key) => [key, ...(shownOn.get(key) ?? [])]);
