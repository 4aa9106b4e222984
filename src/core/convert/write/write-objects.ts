import type { Json, JsonObject } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';
import { defaultBlock, entryLines, itemLines, writeKey, type BlockStyle } from '../../yaml/write-block.ts';
import type { GeneratedObject } from '../objects/generated-object.ts';

/** As kubectl prints lists. */
const STYLE: BlockStyle = { ...defaultBlock, dashes: 0 };

/** Objects as one stream of YAML documents, with their comments. */
export const writeObjects = (objects: readonly GeneratedObject[]): string =>
  objects.map((object) => writeObject(object)).join('---\n');

function writeObject({ value, comments }: GeneratedObject): string {
  const head = commentLines(comments.get('') ?? []);
  return `${[...head, ...mappingLines(value, '', comments)].join('\n')}\n`;
}

type Comments = GeneratedObject['comments'];

const commentLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '#' : `# ${line}`));

const indent = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

/** Only what has a comment inside is taken apart; everything else is written as any value is. */
const hasInside = (pointer: string, comments: Comments): boolean =>
  [...comments.keys()].some((key) => key.startsWith(`${pointer}/`));

function mappingLines(value: JsonObject, pointer: string, comments: Comments): readonly string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${pointer}/${key}`;
    if (!hasInside(at, comments)) return entryLines(key, item, STYLE);
    const inside = insideLines(item, at, comments);
    return [`${writeKey(key)}:`, ...(Array.isArray(item) ? inside : indent(inside))];
  });
}

function insideLines(value: Json, pointer: string, comments: Comments): readonly string[] {
  if (isObject(value)) return mappingLines(value, pointer, comments);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: Json, index) => {
    const at = `${pointer}/${index}`;
    const above = commentLines(comments.get(at) ?? []);
    if (!hasInside(at, comments)) return [...above, ...itemLines(item, STYLE)];
    const [first = '', ...rest] = insideLines(item, at, comments);
    return [...above, `- ${first}`, ...indent(rest)];
  });
}
