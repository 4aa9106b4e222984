import type { Json, Path } from '../../yaml/json.ts';
import { resolvePlain } from '../../yaml/scalars.ts';

/** A leniently parsed value; null where nothing is written (yet). */
export type SketchNode = SketchMap | SketchList | SketchScalar | null;

/** A mapping; `last` is the key that was read last, whose value may still come. */
export type SketchMap = { readonly kind: 'map'; readonly entries: Map<string, SketchNode>; last: string };
export type SketchList = { readonly kind: 'list'; readonly items: SketchNode[] };
export type SketchScalar = Readonly<{ kind: 'scalar'; value: Json }>;

export const emptyMap = (): SketchMap => ({ kind: 'map', entries: new Map(), last: '' });
export const emptyList = (): SketchList => ({ kind: 'list', items: [] });

/** A scalar as written, with its quotes. */
export function scalarOf(written: string): SketchNode {
  if (written === '') return null;
  const quote = written[0];
  if (quote === '"' || quote === "'") return { kind: 'scalar', value: unquote(written) };
  return { kind: 'scalar', value: resolvePlain(written) };
}

/** The text inside quotes; escapes that are more than a backslash before a sign are left unchanged. */
export function unquote(written: string): string {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return written;
  const inside = written.slice(1, written.length > 1 && written.endsWith(quote) ? -1 : undefined);
  return quote === '"' ? inside.replace(/\\(["\\/])/g, '$1') : inside.replaceAll("''", "'");
}

/** The node at a path; undefined where the path ends before. */
export function sketchAt(root: SketchNode, path: Path): SketchNode | undefined {
  let at: SketchNode | undefined = root;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step));
    else if (at?.kind === 'list' && typeof step === 'number') at = at.items[step];
    else return undefined;
  }
  return at;
}

/** A node as a plain value; null where nothing is written. */
export function sketchValue(node: SketchNode | undefined): Json | undefined {
  if (node === undefined) return undefined;
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => sketchValue(item) ?? null);
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, sketchValue(value) ?? null]));
}
