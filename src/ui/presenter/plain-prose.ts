import type { Prose, ProseBlock, ProsePart } from '../../core/lessons/format/prose.ts';

/** Words without what acts on a workspace: the window of notes has none. */
export const plainProse = (prose: Prose): Prose => prose.map(block);

function block(of: ProseBlock): ProseBlock {
  switch (of.type) {
    case 'paragraph':
    case 'heading':
      return { ...of, parts: of.parts.map(part) };
    case 'list':
      return { ...of, items: of.items.map(plainProse) };
    case 'quote':
      return { ...of, blocks: plainProse(of.blocks) };
    case 'table':
      return {
        ...of,
        header: of.header.map((cell) => cell.map(part)),
        rows: of.rows.map((row) => row.map((cell) => cell.map(part))),
      };
    case 'code':
    case 'rule':
      return of;
  }
}

function part(of: ProsePart): ProsePart {
  switch (of.type) {
    case 'object':
      return { type: 'code', text: of.words };
    case 'term':
      return { type: 'text', text: of.words };
    case 'request':
      return { type: 'code', text: of.line };
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'link':
      return { ...of, parts: of.parts.map(part) };
    case 'text':
    case 'code':
    case 'break':
      return of;
  }
}
