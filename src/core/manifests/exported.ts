import type { DocumentSlot, Model } from '../model/model.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { writeYaml } from '../yaml/write.ts';

/** The objects to export; null for all there are, or all but some. */
export type Choice = ReadonlySet<ResourceKey> | null | Readonly<{ without: ReadonlySet<ResourceKey> }>;

const takes = (choice: Choice, key: ResourceKey): boolean =>
  choice === null || ('without' in choice ? !choice.without.has(key) : choice.has(key));

/** One document to export. */
export type Piece = Readonly<{
  text: string;
  /** What it holds: one object, or all objects of a List. */
  resources: readonly Resource[];
}>;

/** Documents to export, and a sentence for each document without an object, which is left out. */
export type Exported = Readonly<{ pieces: readonly Piece[]; leftOut: readonly string[] }>;

/**
 * The chosen documents of a workspace, by file and place. A document is exported exactly as written, also one that does not
 * parse; the items of a List are written out when `splitLists` is set or only some are chosen.
 */
export function exported(model: Model, choice: Choice, splitLists: boolean): Exported {
  const pieces: Piece[] = [];
  const leftOut: string[] = [];
  const isWhole = choice === null || 'without' in choice;
  for (const file of model.files.values()) {
    file.slots.forEach((slot, index) => {
      const chosen = slot.resources.filter(({ key }) => takes(choice, key));
      if (chosen.length > 0) pieces.push(...piecesOf(slot, chosen, splitLists));
      else if (isWhole && slot.broken) pieces.push({ text: slot.doc.text, resources: [] });
      else if (isWhole && slot.resources.length === 0 && !slot.doc.empty && !model.view) {
        leftOut.push(`${file.path}, document ${index + 1}, holds no object and was left out.`);
      }
    });
  }
  return { pieces, leftOut };
}

function piecesOf(
  { doc, resources }: DocumentSlot,
  chosen: readonly Resource[],
  splitLists: boolean,
): readonly Piece[] {
  const [first] = resources;
  const isList = first !== undefined && first.root.length > 0;
  const stale = chosen.some((resource) => resource.stale);
  // What a build makes stands in no document as it is.
  if (!stale && chosen.some(({ written }) => written))
    return chosen.map((resource) => ({ text: writeYaml(resource.value), resources: [resource] }));
  if (!isList || stale || (!splitLists && chosen.length === resources.length)) {
    return [{ text: doc.text, resources: chosen }];
  }
  return chosen.map((resource) => ({ text: writeYaml(resource.value), resources: [resource] }));
}
