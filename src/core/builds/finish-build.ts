import { memo } from '../incremental/memo.ts';
import type { Accumulation } from './accumulation.ts';
import type { Build } from './build.ts';
import { currentId, currentKey, rememberId, withMetadata, type BuildItem } from './build-item.ts';
import { contentHash } from './content-hash.ts';
import { fixNameReferences } from './name-references.ts';
import { idText } from './object-id.ts';
import type { ProblemList } from './problem-list.ts';
import { nodeAt, scalar, textOf, withEntry, type TracedMap } from './traced.ts';
import { resolveVars } from './vars.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** What is done once, at the root: hashes in names, references to names, vars. */
export function finishBuild(
  folder: string,
  { items, fields, vars }: Accumulation,
  files: WorkspaceFiles,
  problems: ProblemList,
): Build {
  for (const item of items) if (item.hash === 'due') addHash(item, problems);
  fixNameReferences(items, fields, problems);
  resolveVars(items, vars, fields, problems);
  checkNames(items, problems);
  const objects = items
    .filter(({ value }) => !isLocal(value))
    .map(({ value, origin }) => ({ value: written(value), origin }));
  return {
    folder,
    objects,
    problems: problems.problems,
    reads: files.reads,
    partial: problems.isPartial(),
    files: files.asked,
    folders: files.listed,
  };
}

function addHash(item: BuildItem, problems: ProblemList): void {
  const hash = contentHash(item.value);
  if (hash === null) {
    problems.unknown(
      item.value.at,
      `The suffix of the name of this ${currentId(item).kind} is not known here`,
    );
    return;
  }
  rememberId(item);
  item.value = withMetadata(item.value, 'name', `${currentId(item).name}-${hash}`);
}

/** Patches may give two objects one name. */
function checkNames(items: readonly BuildItem[], problems: ProblemList): void {
  const taken = new Set<string>();
  for (const item of items) {
    const key = currentKey(item);
    if (taken.has(key)) {
      const name = nodeAt(item.value, ['metadata', 'name']) ?? item.value;
      problems.error(
        name.at,
        `Two objects end up as ${idText(currentId(item))}, so kustomize refuses the build`,
      );
    }
    taken.add(key);
  }
}

/** An object that is there for tools only is not applied. */
function isLocal(value: TracedMap): boolean {
  const node = nodeAt(value, ['metadata', 'annotations', 'config.kubernetes.io/local-config']);
  return node !== undefined && textOf(node) !== 'false';
}

/** kustomize writes every annotation as a text, also a number or `true`. */
const written = memo((value: TracedMap): TracedMap => {
  const metadata = value.entries.get('metadata');
  const annotations = metadata?.kind === 'map' ? metadata.entries.get('annotations') : undefined;
  if (metadata?.kind !== 'map' || annotations?.kind !== 'map') return value;
  let texts: TracedMap = annotations;
  for (const [key, node] of annotations.entries) {
    if (node.kind === 'scalar' && typeof node.value !== 'string') {
      texts = withEntry(texts, key, scalar(textOf(node), node.at));
    }
  }
  const kept = texts.entries.size === 0 ? undefined : texts;
  return withEntry(value, 'metadata', withEntry(metadata, 'annotations', kept));
});
