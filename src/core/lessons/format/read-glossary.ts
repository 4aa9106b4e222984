import { asMapping, inside, onlyKeys, optional, text, writtenList } from './entry.ts';
import type { GlossaryTerm } from './glossary-term.ts';
import type { LessonProblem } from './lesson-problem.ts';
import type { Prose } from './prose.ts';
import { readBody, type BodySection } from './read-body.ts';
import { linesOf, readYaml } from './read-file.ts';
import { selectorsAt } from './read-selectors.ts';

const KEYS = ['is-not', 'aliases', 'show', 'lessons', 'related'];

/** Reads `glossary.md`: what stands above the first `##` is for authors. */
export function readGlossary(
  file: string,
  written: string,
  report: (problem: LessonProblem) => void,
): readonly GlossaryTerm[] {
  const lines = linesOf(file, written, report);
  if (!lines) return [];
  return readBody(0, { file, lines, report }).sections.map((section) => readTerm(section, report));
}

function readTerm(
  { id, title, parts, at }: BodySection,
  report: (problem: LessonProblem) => void,
): GlossaryTerm {
  const prose: Prose = parts.flatMap((part) => (part.type === 'prose' ? part.prose : []));
  const bare = { id, term: title, prose, aliases: [], isNot: null, see: [], lessons: [], related: [], at };
  const blocks = parts.filter((part) => part.type !== 'prose');
  for (const { type, at: place } of blocks)
    if (type !== 'term')
      report({
        code: 'lesson/format',
        severity: 'error',
        message: `A block ${type} belongs into a lesson; a glossary has blocks called term.`,
        at: place,
      });
  const block = blocks.find(({ type }) => type === 'term');
  const yaml = block && readYaml(block.yaml, report);
  const entry = yaml && asMapping(yaml, 'A block term');
  if (!entry) return bare;
  onlyKeys(entry, KEYS, `Term ${title}`);
  return {
    ...bare,
    aliases: writtenList(entry, 'aliases').map((alias) => alias.text),
    isNot: inside(entry, 'is-not').value === null ? null : (optional(entry, 'is-not', text) ?? null),
    see: selectorsAt(entry, 'show'),
    lessons: writtenList(entry, 'lessons'),
    related: writtenList(entry, 'related'),
  };
}
