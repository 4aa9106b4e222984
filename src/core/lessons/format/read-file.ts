import { lineMapOf, type LineMap } from '../../text/line-map.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { asMapping, type Entry } from './entry.ts';
import { frontMatterOf } from './front-matter.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { readPlacedYaml, type YamlSource } from './placed-yaml.ts';

type Report = (problem: LessonProblem) => void;

/** Longer texts are not read: a lesson has a few thousand characters. */
const MAX_LENGTH = 100_000;

/** The lines of a file, with line ends as Markdown counts them; null where it is too long, with a problem. */
export function linesOf(file: string, text: string, report: Report): LineMap | null {
  if (text.length > MAX_LENGTH) {
    report({
      code: 'lesson/format',
      severity: 'error',
      message: `This file has ${text.length} characters; at most ${MAX_LENGTH} are read. Divide the lesson.`,
      at: { file, line: 1, column: 1 },
    });
    return null;
  }
  return lineMapOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** The YAML of a file or block as an entry; null where it cannot be read, with a problem. */
export function readYaml(source: YamlSource, report: Report): Entry | null {
  const read = readPlacedYaml(source);
  if (read.ok) return { value: read.value, placeOf: read.placeOf, report };
  report({ code: 'lesson/format', severity: 'error', message: read.message, at: read.at });
  return null;
}

/** The front matter of a Markdown file, and the offset of the text behind it; null where there is none to read. */
export function readFrontMatter(
  file: string,
  lines: LineMap,
  report: Report,
): Readonly<{ entry: Entry<JsonObject>; end: number }> | null {
  const found = frontMatterOf(file, lines);
  if (!found) {
    report({
      code: 'lesson/format',
      severity: 'error',
      message: 'A lesson begins with its front matter: YAML between two lines of ---.',
      at: { file, line: 1, column: 1 },
    });
    return null;
  }
  const yaml = readYaml(found.yaml, report);
  const entry = yaml && asMapping(yaml, 'The front matter');
  return entry && { entry, end: found.end };
}
