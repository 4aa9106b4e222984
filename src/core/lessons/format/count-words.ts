import type { Prose, ProseBlock, ProsePart } from './prose.ts';

/** How many words a reader finds in prose; tables and code count as well. */
export const countWords = (prose: Prose): number => prose.reduce((sum, block) => sum + inBlock(block), 0);

function inBlock(block: ProseBlock): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inParts(block.parts);
    case 'list':
      return block.items.reduce((sum, item) => sum + countWords(item), 0);
    case 'quote':
      return countWords(block.blocks);
    case 'code':
      return inText(block.text);
    case 'table':
      return [...block.header, ...block.rows.flat()].reduce((sum, cell) => sum + inParts(cell), 0);
    case 'rule':
      return 0;
  }
}

const inParts = (parts: readonly ProsePart[]): number => inText(parts.map(textOf).join(''));

const inText = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

function textOf(part: ProsePart): string {
  switch (part.type) {
    case 'text':
    case 'code':
      return part.text;
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'link':
      return part.parts.map(textOf).join('');
    case 'break':
      return ' ';
    case 'object':
    case 'term':
      return part.words;
    case 'request':
      return part.line;
  }
}
