import GithubSlugger from 'github-slugger';
import type { Token } from 'marked';
import { positionAt } from '../../text/line-map.ts';
import { nearNames } from '../../text/near-names.ts';
import { lexMarkdown } from './lex-markdown.ts';
import type { LessonPlace } from './place.ts';
import type { YamlSource } from './placed-yaml.ts';
import type { Prose } from './prose.ts';
import { toProse, type ProseSource } from './to-prose.ts';

/** The fenced blocks that hold YAML. */
const BLOCKS = ['goals', 'predict', 'hints', 'term'] as const;
export type BlockName = (typeof BLOCKS)[number];

/** What stands in a section of a lesson, in its order. */
export type BodyPart =
  | Readonly<{ type: 'prose'; prose: Prose }>
  | Readonly<{ type: BlockName; yaml: YamlSource; at: LessonPlace }>;

/** What stands below one `##`. */
export type BodySection = Readonly<{
  /** Without the id behind it. */
  title: string;
  id: string;
  parts: readonly BodyPart[];
  at: LessonPlace;
}>;

/** The text of a lesson below its front matter. */
export type Body = Readonly<{ introduction: readonly BodyPart[]; sections: readonly BodySection[] }>;

type Piece = Readonly<{ token: Token; offset: number }>;

/** Divides a Markdown text into what stands before the first `##` and the sections below each. */
export function readBody(start: number, source: ProseSource): Body {
  const { file, lines, report } = source;
  const at = (offset: number): LessonPlace => ({ file, ...positionAt(lines, offset) });
  const lexed = lexMarkdown(lines.text.slice(start));
  if (!lexed.ok) {
    report({ code: 'lesson/format', severity: 'error', message: lexed.message, at: at(start) });
    return { introduction: [], sections: [] };
  }
  const groups: Piece[][] = [[]];
  let offset = start;
  for (const token of lexed.tokens) {
    if (isSectionHeading(token)) groups.push([]);
    groups.at(-1)?.push({ token, offset });
    offset += token.raw.length;
  }
  const [introduction = [], ...sections] = groups;
  const slugger = new GithubSlugger();
  return {
    introduction: partsOf(introduction, source),
    sections: sections.map(([heading, ...pieces]) => {
      const written = textOf(heading?.token);
      const [, title = written, id] = /^(.*?)\s*\{#([^}]*)\}$/.exec(written) ?? [];
      return {
        title,
        id: id ?? slugger.slug(title.replaceAll('`', '')),
        parts: partsOf(pieces, source),
        at: at(heading?.offset ?? start),
      };
    }),
  };
}

const textOf = (heading: Token | undefined): string =>
  heading?.type === 'heading' ? String(heading['text']) : '';

const isSectionHeading = (token: Token): boolean => token.type === 'heading' && token['depth'] === 2;

function partsOf(pieces: readonly Piece[], source: ProseSource): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let run: Piece[] = [];
  const endProse = (): void => {
    const [first] = run;
    const prose = first
      ? toProse(
          run.map(({ token }) => token),
          first.offset,
          source,
        )
      : [];
    if (prose.length > 0) parts.push({ type: 'prose', prose });
    run = [];
  };
  for (const piece of pieces) {
    const block = blockOf(piece, source);
    if (block === null) run.push(piece);
    else {
      endProse();
      parts.push(block);
    }
  }
  endProse();
  return parts;
}

/** The fenced block of YAML that a token is; null for prose. */
function blockOf({ token, offset }: Piece, { file, lines, report }: ProseSource): BodyPart | null {
  if (token.type !== 'code' || token['codeBlockStyle'] === 'indented') return null;
  const language = String(token['lang'] ?? '').trim();
  const at = { file, ...positionAt(lines, offset) };
  const type = BLOCKS.find((name) => name === language);
  if (type) {
    const fence = lines.text.indexOf('\n', offset) + 1;
    const raw = token.raw.trimEnd();
    const closing = /\n[ ]{0,3}(?:`{3,}|~{3,})$/.exec(raw);
    if (!closing)
      report({
        code: 'lesson/format',
        severity: 'error',
        message: `This block ${type} is not closed: write a line \`\`\` behind it.`,
        at,
      });
    const end = offset + (closing ? closing.index + 1 : raw.length);
    return { type, yaml: { file, lines, start: fence, end: Math.max(fence, end) }, at };
  }
  const [near] = nearNames(language, BLOCKS, 1);
  if (near !== undefined)
    report({
      code: 'lesson/format',
      severity: 'error',
      message: `A block called ${language} means nothing. Did you mean ${near}?`,
      at,
    });
  return null;
}
