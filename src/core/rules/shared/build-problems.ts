import { isBelow, kustomizationOf } from '../../builds/folders.ts';
import type { ModelFile } from '../../model/model.ts';
import type { ModelView, ViewProblem } from '../../model/model-view.ts';
import type { Place } from '../../model/place.ts';

/** The problems of the builds in view, each with a place: one about a folder stands at its kustomization, or at its first file. */
export function* placesOf(view: ModelView): Generator<ViewProblem & Readonly<{ at: Place }>> {
  for (const problem of view.problems) {
    const at = problem.at ?? placeOfFolder(view, problem.folder);
    // Of text that does not parse the reader speaks, not the build.
    if (at && at.doc.value !== undefined) yield { ...problem, at, message: sentence(problem.message) };
  }
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function placeOfFolder({ source, root }: ModelView, folder: string): Place | null {
  const { files } = source;
  const file =
    files.get(kustomizationOf(source, folder) ?? '') ??
    files.get(kustomizationOf(source, root) ?? '') ??
    [...files.values()].find(({ path }) => isBelow(path, folder));
  return file ? beginningOf(file) : null;
}

function beginningOf({ path: file, slots: [slot] }: ModelFile): Place | null {
  return slot ? { file, docId: slot.id, doc: slot.doc, path: [] } : null;
}
