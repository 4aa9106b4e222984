import type { ObjectMention, Prose, ProseBlock, ProsePart, RequestMention, TermMention } from './prose.ts';

type Mention = ObjectMention | TermMention | RequestMention;

/** The objects, terms and requests that prose names, in its order. */
export const mentionsIn = (prose: Prose): readonly Mention[] => prose.flatMap(inBlock);

function inBlock(block: ProseBlock): readonly Mention[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.parts.flatMap(inPart);
    case 'list':
      return block.items.flatMap(mentionsIn);
    case 'quote':
      return mentionsIn(block.blocks);
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap((cell) => cell.flatMap(inPart));
    case 'code':
    case 'rule':
      return [];
  }
}

function inPart(part: ProsePart): readonly Mention[] {
  switch (part.type) {
    case 'object':
    case 'term':
    case 'request':
      return [part];
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'link':
      return part.parts.flatMap(inPart);
    default:
      return [];
  }
}
