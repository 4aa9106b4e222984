import type { View } from '../use-view.ts';

type Keys = Readonly<{ key: string; altKey: boolean }>;

/** What each key does to the zoom, alone and with Ctrl or Cmd. `=` and `_` are what some keyboards send for `+` and `-`. */
const actions: Readonly<Record<string, keyof Pick<View, 'zoomIn' | 'zoomOut' | 'fit' | 'zoomToFull'>>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  _: 'zoomOut',
  '0': 'fit',
  '1': 'zoomToFull',
};

/** Zooms if a key asks for it, and says whether it did. */
export function zoomByKey({ key, altKey }: Keys, view: View): boolean {
  const action = altKey ? undefined : actions[key];
  if (action === undefined) return false;
  view[action]();
  return true;
}
