import type { ResourceKey } from '../../core/model/resource.ts';
import type { Path } from '../../core/yaml/json.ts';

/** What the status line shows of the place under the cursor. */
export type CursorPlace = Readonly<{ resource: ResourceKey | null; path: Path; broken: boolean }>;

/** A path as the steps of a breadcrumb; an index stays with its list: `spec`, `rules[0]`, `backendRefs[1]`. */
export function crumbsOf(path: Path): readonly string[] {
  const crumbs: string[] = [];
  for (const step of path) {
    if (typeof step === 'string') crumbs.push(step);
    else crumbs.push(`${crumbs.pop() ?? ''}[${step}]`);
  }
  return crumbs;
}
