import { parsePath } from '../../../core/model/access.ts';

/** Which fields a short form shows, as a tree of names; `*` means every item of a list. */
export type Shape = Readonly<{
  /** No names below here: show all there is. */
  whole: boolean;
  children: ReadonlyMap<string, Shape>;
}>;

type Growing = { whole: boolean; children: Map<string, Growing> };

/** The tree of some path patterns (`spec.listeners[*].port`), in their order. */
export function shapeOf(patterns: readonly string[]): Shape {
  const root: Growing = { whole: false, children: new Map() };
  for (const pattern of patterns) {
    let here = root;
    for (const step of parsePath(pattern)) {
      const name = typeof step === 'number' || step === '[*]' ? '*' : step;
      let next = here.children.get(name);
      if (!next) {
        next = { whole: false, children: new Map() };
        here.children.set(name, next);
      }
      here = next;
    }
    here.whole = true;
  }
  return root;
}
