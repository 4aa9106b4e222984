import { kustomizationOf, resolvePath } from './folders.ts';
import { rootLabel } from './roots.ts';
import type { Model } from '../model/model.ts';
import { listed } from '../text/words.ts';

type Chosen = Readonly<{ ok: true; roots: readonly string[] }> | Readonly<{ ok: false; reason: string }>;

/** The roots that a user names, each as a folder of the workspace or by the end of its path; all of them where none is named. */
export function chooseRoots(source: Model, all: readonly string[], wanted: readonly string[]): Chosen {
  if (wanted.length === 0) return { ok: true, roots: all };
  const roots: string[] = [];
  for (const written of wanted) {
    const folder = cleaned(written);
    const ending = all.filter((id) => id.endsWith(`/${folder}`));
    const [only] = ending;
    if (all.includes(folder) || kustomizationOf(source, folder) !== undefined) roots.push(folder);
    else if (only !== undefined && ending.length === 1) roots.push(only);
    else {
      const there =
        all.length === 0 ? 'there is none in the input' : `the roots are ${listed(all.map(rootLabel), 12)}`;
      return { ok: false, reason: `${written}: there is no kustomization in that folder; ${there}.` };
    }
  }
  return { ok: true, roots: [...new Set(roots)] };
}

function cleaned(folder: string): string {
  const path = folder.replaceAll('\\', '/');
  return resolvePath(path.startsWith('/') ? '/' : '', path);
}
