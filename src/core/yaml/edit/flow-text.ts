import { lineStart, lineEnd } from '../../text/lines.ts';
import type { Json } from '../json.ts';
import { isFilled } from '../write-block.ts';
import { writeFlow, writeFlowKey } from '../write-flow.ts';
import type { Site } from './site.ts';

/**
 * A value written inside brackets at `offset`. JSON that is spread over lines gets collections that are spread over
 * lines, indented like the rest.
 */
export function flowText(site: Site, value: Json, offset: number): string {
  const unit = site.json && isFilled(value) ? indentUnit(site.text) : '';
  if (unit === '') return writeFlow(value, site.flow);
  const indent =
    /^[ \t]*/.exec(site.text.slice(lineStart(site.text, offset), lineEnd(site.text, offset)))?.[0] ?? '';
  return JSON.stringify(value, null, unit).replaceAll('\n', site.eol + indent);
}

/** `key: value` inside braces. */
export const flowEntryText = (site: Site, key: string, value: Json, offset: number): string =>
  writeFlowKey(key, site.flow) + site.flow.colon + flowText(site, value, offset);

/** The white space that begins the first indented line of a text. */
const indentUnit = (text: string): string => /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '';
