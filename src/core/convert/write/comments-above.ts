import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import type { Path } from '../../yaml/json.ts';
import { placeAt } from '../../yaml/tree.ts';

/** The lines of comments right above an Ingress, or above one of its values, without `#`. */
export function commentsAbove(resource: Resource, path: Path): readonly string[] {
  const place = placeOf(resource, path);
  if (!place.doc.text.includes('#')) return [];
  if (place.path.length === 0) return commentsAtTop(place.doc);
  const found = placeAt(place.doc, place.path);
  const start = (found?.item ?? found?.entry)?.span.start;
  return start === undefined ? [] : linesAbove(place.doc.text, start);
}

const COMMENT = /^\s*#\s?(.*)$/;
const MARKER = /^---(\s|$)/;

/** Comments at the head of a document, before its first key. */
function commentsAtTop({ text }: YamlDocument): readonly string[] {
  const found: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const comment = COMMENT.exec(line)?.[1];
    if (comment !== undefined) found.push(comment.trimEnd());
    else if (line.trim() !== '' && !MARKER.test(line)) break;
  }
  return found;
}

/** The comments on the lines right above an offset, up to the first line that is none. */
function linesAbove(text: string, offset: number): readonly string[] {
  const above = text.slice(0, offset).split(/\r\n|\n|\r/);
  // What stands on its own line before the value is its indentation, or the dash of an item.
  if (!/^[\s-]*$/.test(above.pop() ?? '')) return [];
  const found: string[] = [];
  for (let line = above.pop(); line !== undefined; line = above.pop()) {
    const comment = COMMENT.exec(line)?.[1];
    if (comment === undefined) break;
    found.unshift(comment.trimEnd());
  }
  return found;
}
