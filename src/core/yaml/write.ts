import type { Json } from './json.ts';
import { blockLines, defaultBlock, isFilled, valueText } from './write-block.ts';

/** How to write a document. */
export type WriteOptions = Readonly<{
  /** Columns per level; 2 by default. */
  indent?: number;
  /** Whether the dashes of a list are indented under their key (the default) or are right below it, as kubectl prints them. */
  indentLists?: boolean;
}>;

/**
 * A value as a YAML document in block style, ending with a line break. Text that YAML 1.1 readers such as `kubectl`
 * could misread is put in quotes.
 */
export function writeYaml(value: Json, options: WriteOptions = {}): string {
  const indent = Math.max(1, options.indent ?? defaultBlock.indent);
  const style = { ...defaultBlock, indent, dashes: options.indentLists === false ? 0 : indent };
  if (isFilled(value)) return `${blockLines(value, style).join('\n')}\n`;
  const { head, body } = valueText(value, style);
  return `${[head, ...body].join('\n')}\n`;
}
