import type { LineMap } from '../../text/line-map.ts';
import type { YamlSource } from './placed-yaml.ts';

/** The front matter of a file, and where the text behind it begins; null where it has none. */
export function frontMatterOf(
  file: string,
  lines: LineMap,
): Readonly<{ yaml: YamlSource; end: number }> | null {
  const { text } = lines;
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) return null;
  return {
    yaml: { file, lines, start, end: found.index },
    end: Math.min(text.length, found.index + found[0].length + 1),
  };
}
