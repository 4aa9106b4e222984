import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { isKustomizationFile, kustomizationNames } from '../../core/builds/folders.ts';
import { missingFrom } from '../../core/builds/reach.ts';
import { emptyModel, loadModel, updateModel } from '../../core/model/update-model.ts';
import type { Terminal } from '../terminal.ts';
import type { InputFile } from './input.ts';
import { readText } from './read-input.ts';

/**
 * The input with what its kustomizations take in from beside it: `validate overlays/dev` needs the base that stands
 * elsewhere. What cannot be read is left to the build, which says so.
 */
export async function readBases(
  files: readonly InputFile[],
  terminal: Terminal,
): Promise<readonly InputFile[]> {
  if (!files.some(({ path }) => isKustomizationFile(path))) return files;
  const all = [...files];
  const tried = new Set<string>();
  let model = loadModel(all, emptyModel.reading);
  for (;;) {
    const added: InputFile[] = [];
    for (const path of missingFrom(model)) {
      if (tried.has(path)) continue;
      tried.add(path);
      for (const file of filesAt(path)) {
        if (model.files.has(file)) continue;
        const read = await readText(file, terminal);
        if (read.ok) added.push({ path: file, text: read.text });
      }
    }
    if (added.length === 0) return all;
    all.push(...added);
    const changes = added.map(({ path, text }) => ({ path, type: 'put' as const, text }));
    model = updateModel(model, changes, emptyModel.reading);
  }
}

/** The file at a path, or the kustomization of a folder. */
function filesAt(path: string): readonly string[] {
  if (!existsSync(path || '.')) return [];
  if (statSync(path || '.').isFile()) return [path];
  const kustomization = kustomizationNames
    .map((name) => posix.join(path, name))
    .find((candidate) => existsSync(candidate));
  return kustomization === undefined ? [] : [kustomization];
}
