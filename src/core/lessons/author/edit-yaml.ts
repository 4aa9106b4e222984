import { lineMapOf } from '../../text/line-map.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { editDocument, type YamlEdit } from '../../yaml/edit.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { frontMatterOf } from '../format/front-matter.ts';

/** The text after the change; or why it cannot be made, as a sentence. */
export type EditedText = Readonly<{ ok: true; text: string } | { ok: false; reason: string }>;

/** Changes values of a YAML file. Comments, order and quotes of the rest stay. */
export function editYaml(text: string, edits: readonly YamlEdit[]): EditedText {
  const result = editDocument(parseDocument(text), edits);
  return result.ok ? { ok: true, text: applyEdits(text, result.edits) } : result;
}

/** Changes values of the front matter of a Markdown file. Its line ends stay what they are. */
export function editFrontMatter(file: string, text: string, edits: readonly YamlEdit[]): EditedText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = text.includes('\r\n');
  const plain = text.slice(mark.length).replace(/\r\n?/g, '\n');
  const front = frontMatterOf(file, lineMapOf(plain));
  if (!front) return { ok: false, reason: `${file} has no front matter: YAML between two lines of ---.` };
  const { start, end } = front.yaml;
  const edited = editYaml(plain.slice(start, end), edits);
  if (!edited.ok) return edited;
  const whole = plain.slice(0, start) + edited.text + plain.slice(end);
  return { ok: true, text: mark + (isWindows ? whole.replaceAll('\n', '\r\n') : whole) };
}
