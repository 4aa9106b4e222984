import { columnOf, lineBreakOf } from '../../text/lines.ts';
import type { YamlDocument } from '../document.ts';
import type { Path } from '../json.ts';
import type { YamlMap, YamlNode } from '../node.ts';
import { treeOf } from '../tree.ts';
import { defaultBlock, type BlockStyle } from '../write-block.ts';
import { defaultFlow, type FlowStyle } from '../write-flow.ts';
import { walk, type Site } from './site.ts';

/** Reads the formatting style from a document: those nearest to `path` count, then those of the whole document. */
export function readSite(doc: YamlDocument, path: Path): Site {
  const { text } = doc;
  const root = treeOf(doc);
  const around = root === null ? [] : nodesAround(root, path);
  const json = root !== null && (root.kind === 'map' || root.kind === 'seq') && root.flow && isJson(text);
  return {
    text,
    root,
    eol: lineBreakOf(text),
    json,
    block: blockStyle(text, around),
    flow: flowStyle(text, around, json),
  };
}

function isJson(text: string): boolean {
  // `{}` is a YAML document as well, and the likelier one.
  if (!/["[]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** The nodes along `path`, the innermost first. */
function nodesAround(root: YamlNode, path: Path): readonly YamlNode[] {
  const nodes: YamlNode[] = [root];
  for (let length = 1; length <= path.length; length++) {
    const step = walk(root, path.slice(0, length));
    if (!step.found) break;
    nodes.unshift(step.slot.node);
  }
  return nodes;
}

/** The first result of `ask` for a node or anything below it. */
function firstIn<Answer>(
  nodes: readonly YamlNode[],
  ask: (node: YamlNode) => Answer | undefined,
): Answer | undefined {
  const seen = new Set<YamlNode>();
  for (const top of nodes) {
    const open: YamlNode[] = [top];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const answer = ask(node);
      if (answer !== undefined) return answer;
      if (node.kind === 'map') for (const entry of node.entries.toReversed()) open.push(entry.value);
      else if (node.kind === 'seq') for (const item of node.items.toReversed()) open.push(item.value);
    }
  }
  return undefined;
}

function blockStyle(text: string, around: readonly YamlNode[]): BlockStyle {
  const indent = firstIn(around, (node) =>
    node.kind === 'map' && !node.flow ? nestedBy(text, node, 'map') : undefined,
  );
  const dashes = firstIn(around, (node) =>
    node.kind === 'map' && !node.flow ? nestedBy(text, node, 'seq') : undefined,
  );
  const gap = firstIn(around, (node) => {
    const item = node.kind === 'seq' && !node.flow ? node.items[0] : undefined;
    if (item === undefined) return undefined;
    const between = text.slice(item.span.start + 1, item.value.start);
    return /^ +$/.test(between) ? between : undefined;
  });
  const step = indent ?? (dashes !== undefined && dashes > 0 ? dashes : defaultBlock.indent);
  return { indent: step, dashes: dashes ?? step, gap: gap ?? defaultBlock.gap };
}

/** By how many columns the first nested block of that kind is indented under its key. */
function nestedBy(text: string, map: YamlMap, kind: 'map' | 'seq'): number | undefined {
  for (const { key, value } of map.entries) {
    if (value.kind !== kind || value.flow) continue;
    const by = columnOf(text, value.span.start) - columnOf(text, key.start);
    if (by >= (kind === 'map' ? 1 : 0) && by <= 10) return by;
  }
  return undefined;
}

function flowStyle(text: string, around: readonly YamlNode[], json: boolean): FlowStyle {
  const padded = firstIn(around, (node) =>
    node.kind === 'map' && node.flow && node.entries.length > 0
      ? text[node.span.start + 1] === ' '
      : undefined,
  );
  const colon = firstIn(around, (node) => {
    if (node.kind !== 'map' || !node.flow) return undefined;
    const entry = node.entries.find(
      ({ colon: at, value }) => at !== -1 && !(value.kind === 'scalar' && value.empty),
    );
    if (entry === undefined) return undefined;
    return /^: *$/.test(text.slice(entry.key.span.end, entry.value.start))
      ? text.slice(entry.colon, entry.value.start)
      : undefined;
  });
  const comma = firstIn(around, (node) => {
    if ((node.kind !== 'map' && node.kind !== 'seq') || !node.flow) return undefined;
    const [first, second] = node.kind === 'map' ? node.entries : node.items;
    if (first === undefined || second === undefined) return undefined;
    const between = text.slice(first.span.end, second.span.start);
    return /^, *$/.test(between) ? between : undefined;
  });
  return {
    json,
    padded: padded ?? (json ? false : defaultFlow.padded),
    colon: colon ?? defaultFlow.colon,
    comma: comma ?? defaultFlow.comma,
    quotes: 'auto',
  };
}
