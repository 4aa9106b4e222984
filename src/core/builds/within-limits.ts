import { memo } from '../incremental/memo.ts';
import { MAX_DEPTH } from '../yaml/events/parser.ts';
import { FieldError } from './field-spec.ts';
import type { Place, Traced, TracedMap, TracedSeq } from './traced.ts';

/** The API server reads no request that is larger. */
export const MAX_BYTES = 3 * 1024 * 1024;

/** The mistake of making an object too large. */
export const tooLarge = (at: Place): FieldError =>
  new FieldError('This makes the object larger than the 3 MiB that the API server reads', at);

type Extent = Readonly<{ bytes: number; depth: number }>;

/**
 * The value itself, as long as the API server could read it. Patches and replacements that copy a value into itself double
 * it each time: a few lines would fill the memory.
 *
 * @param at what made the value
 * @throws FieldError where it is too large, or nested too deeply
 */
export function withinLimits<T extends Traced>(value: T, at: Place): T {
  const { bytes, depth } = extentOf(value);
  if (bytes > MAX_BYTES) throw tooLarge(at);
  if (depth > MAX_DEPTH) throw new FieldError(`This nests the object more than ${MAX_DEPTH} levels deep`, at);
  return value;
}

/** About how long a value is as JSON, and how many levels it has. Parts that are the same node are looked at once. */
const extentOf = (node: Traced): Extent =>
  node.kind === 'scalar' ? { bytes: String(node.value).length + 1, depth: 0 } : extentOfParts(node);

const extentOfParts = memo((node: TracedMap | TracedSeq): Extent => {
  let bytes = 2;
  let depth = 0;
  const add = (part: Traced): void => {
    const inner = extentOf(part);
    bytes += inner.bytes;
    depth = Math.max(depth, inner.depth);
  };
  if (node.kind === 'seq') node.items.forEach(add);
  else
    for (const [key, part] of node.entries) {
      bytes += key.length + 3;
      add(part);
    }
  return { bytes, depth: depth + 1 };
});
