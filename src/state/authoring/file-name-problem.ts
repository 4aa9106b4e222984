import { isPackFile, whyNoPath } from '../../core/lessons/pack-file/pack-path.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';

/** Why a file of a pack cannot have this path; null where it can. */
export function fileNameProblem(path: string, taken: readonly string[]): string | null {
  if (path === '') return authoringTexts.needsPath();
  if (path.split('/').includes('..')) return authoringTexts.leadsOut();
  if (whyNoPath(path) !== null) return authoringTexts.noPath();
  if (!isPackFile(path)) return authoringTexts.noPackFile();
  return taken.includes(path) ? authoringTexts.isTaken({ path }) : null;
}
