import { counted } from '../../text/words.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { summaryWords } from './summary-words.ts';
import type { Picture, PictureEdge } from './picture.ts';

function endName(key: string, { nodes, summaries }: Picture): string {
  const summary = summaries.find(({ id }) => id === key);
  if (summary) return summaryWords(summary);
  if (!nodes.has(key as ResourceKey)) return key;
  return describe(parseKey(key as ResourceKey));
}

/** An edge in words: its ends, its label, and why it does not work. */
export function edgeSentence({ source, target, edge, count }: PictureEdge, picture: Picture): string {
  const ends = `${endName(source, picture)} → ${endName(target, picture)}`;
  if (!edge) return `${ends}: ${counted(count, 'edge')}`;
  const { label, reason, grant } = edge;
  const allowed = grant ? `allowed by ${describe(parseKey(grant))}` : '';
  const facts = [label, reason ?? '', allowed].filter((fact) => fact !== '');
  return facts.length === 0 ? ends : `${ends}: ${facts.join(', ')}`;
}
