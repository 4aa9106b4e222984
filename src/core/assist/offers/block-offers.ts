import { parsePath } from '../../model/access.ts';
import { isServed } from '../../model/served.ts';
import type { Path } from '../../yaml/json.ts';
import { namesAt, type Block, type Names } from '../blocks/block.ts';
import { blocks } from '../blocks/registry.ts';
import type { Offer } from '../completion.ts';
import { fitsPattern, schemaAtPath, writtenAt, type CompletionContext } from '../completion-context.ts';
import type { Template } from '../../yaml/value-template.ts';
import { offerWriter, type OfferWriter } from '../offer-writer.ts';

const placed: readonly (readonly [Path, Block])[] = blocks.map((block) => [parsePath(block.at), block]);

/**
 * Blocks that fit where the cursor is: as an item of the list it is in, as the contents of the mapping it is in, or as a
 * key that the mapping does not have yet, with its value.
 */
export function blockOffers(place: CompletionContext): readonly Offer[] {
  const { cursor, path, type, options } = place;
  if (cursor.finished || !type) return [];
  const there = writtenAt(place, path);
  const empty = there === undefined || there === null || isEmptyObject(there);
  const listed = cursor.slot === 'key' && schemaAtPath(place, path)?.type === 'array';
  const writer = offerWriter(place);
  const names = namesAt(place);
  const near: Offer[] = [];
  const below: Offer[] = [];
  for (const [at, block] of placed) {
    if (!block.kinds.includes(type.kind)) continue;
    if (!isServed(block.served ?? undefined, options)) continue;
    const offer = (insert: string): Offer => offerOf(place, block, insert);
    if (listed && fitsPattern(at, [...path, 0])) near.push(offer(writer.block(block.body(names), true)));
    else if (fitsPattern(at, path) && (empty || cursor.slot === 'item')) {
      const body = block.body(names);
      near.push(offer(cursor.slot === 'key' ? writer.fields(body) : writer.block(body, false)));
    } else if (cursor.slot === 'key' && !listed) {
      const insert = asEntry(writer, block, names, at, path, there);
      if (insert !== null) below.push(offer(insert));
    }
  }
  return [...near, ...below];
}

const isEmptyObject = (value: object | string | number | boolean): boolean =>
  typeof value === 'object' && Object.keys(value).length === 0;

/** A block as a new key of the mapping at a path, with its value; null where it does not go there. */
function asEntry(
  writer: OfferWriter,
  block: Block,
  names: Names,
  at: Path,
  path: Path,
  there: unknown,
): string | null {
  const list = at.at(-1) === '[*]';
  const field = list ? at.slice(0, -1) : at;
  const key = field.at(-1);
  if (typeof key !== 'string' || !fitsPattern(field, [...path, key])) return null;
  if (typeof there === 'object' && there !== null && Object.hasOwn(there, key)) return null;
  const body: Template = block.body(names);
  return writer.entry(key, list ? [body] : body, false);
}

const offerOf = ({ cursor }: CompletionContext, { label, description }: Block, insert: string): Offer => ({
  label,
  insert,
  detail: 'block',
  documentation: `${description}\n\n${preview(insert)}`,
  kind: 'block',
  ...(cursor.quote !== '' && { filter: cursor.quote + label }),
});

/** The text of a snippet without filled placeholders. */
export function preview(insert: string): string {
  const text = insert
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}|,])/g, '$1');
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
