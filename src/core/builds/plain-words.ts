import { memo } from '../incremental/memo.ts';
import type { YamlNode } from '../yaml/node.ts';
import { placeAt as yamlPlaceAt } from '../yaml/tree.ts';
import { scalar, withItems, type Place, type Traced } from './traced.ts';

/**
 * A value as kustomize reads it in objects and patches: there `yes`, `on` and the like are texts, and only `true` and
 * `false` are not. In kustomizations, as everywhere else in Kubernetes, all of them are booleans.
 */
export const withPlainWords = memo((node: Traced & object): Traced => {
  if (node.kind === 'scalar') {
    const text = typeof node.value === 'boolean' ? wordAt(node.at, false) : null;
    return text === null ? node : scalar(text, node.at);
  }
  if (node.kind === 'seq') return withItems(node, node.items.map(withPlainWords));
  let changed = false;
  const entries = new Map<string, Traced>();
  for (const [key, value] of node.entries) {
    const inner = withPlainWords(value);
    const name = key === 'true' || key === 'false' ? (wordAt(value.at, true) ?? key) : key;
    changed ||= inner !== value || name !== key;
    entries.set(name, inner);
  }
  return changed ? { ...node, entries } : node;
});

/** Whether a null is written out, as `null` or `~`, and not just left empty. */
export function isWrittenNull(node: Traced): boolean {
  const { doc, path, inner } = node.at;
  const found = yamlPlaceAt(inner?.doc ?? doc, inner?.path ?? path)?.node;
  return found?.kind !== 'scalar' || !found.empty;
}

/** What is written for a boolean, or as its key, if it is another word than true and false. */
function wordAt({ doc, path, inner }: Place, isKey: boolean): string | null {
  const text = (inner?.doc ?? doc).text;
  const place = yamlPlaceAt(inner?.doc ?? doc, inner?.path ?? path);
  const node: YamlNode | null | undefined = isKey ? place?.entry?.key : place?.node;
  const target = node?.kind === 'alias' ? node.target : node;
  if (target?.kind !== 'scalar' || target.style !== 'plain' || target.tag !== null) return null;
  const word = text.slice(target.span.start, target.span.end);
  return /^(?:true|false)$/i.test(word) ? null : word;
}
