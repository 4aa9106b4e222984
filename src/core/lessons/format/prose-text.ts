import type { Prose, ProseBlock, ProsePart } from './prose.ts';

/** Prose as a reader finds it, without its marks: blocks are divided by a blank line, items and rows by a line. */
export const proseText = (prose: Prose): string => prose.map(inBlock).join('\n\n');

function inBlock(block: ProseBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return partsText(block.parts);
    case 'list':
      return block.items.map(proseText).join('\n');
    case 'quote':
      return proseText(block.blocks);
    case 'code':
      return block.text;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(partsText).join(' ')).join('\n');
    case 'rule':
      return '';
  }
}

const partsText = (parts: readonly ProsePart[]): string => parts.map(textOf).join('');

function textOf(part: ProsePart): string {
  switch (part.type) {
    case 'text':
    case 'code':
      return part.text;
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'link':
      return partsText(part.parts);
    case 'break':
      return ' ';
    case 'object':
    case 'term':
      return part.words;
    case 'request':
      return part.line;
  }
}
