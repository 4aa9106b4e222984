import { decodeText } from '../../text/decode-text.ts';
import { lineMapOf, positionAt } from '../../text/line-map.ts';
import { utf8 } from '../../text/utf8.ts';
import { isObject } from '../../yaml/is-object.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { PACK_FORMAT } from '../format/pack.ts';
import { collectPack } from './collect-pack.ts';
import { MAX_PACK_BYTES, TOO_LARGE, TOO_MANY } from './limits.ts';
import { refuse, type PackContent } from './pack-content.ts';
import { PACK_JSON_KEY } from './write-pack.ts';
import { unzip } from './unzip.ts';

const DAMAGE = {
  damaged: 'This archive is damaged: a part of it is missing or changed. Download it again.',
  encrypted: 'This archive has a password. Unpack it, and open the folder.',
  'too-large': TOO_LARGE,
  'too-many': TOO_MANY,
} as const;

/** The files of a pack that is one file: a zip archive, or the JSON that `lesson pack` writes. Never throws. */
export function readPackFile(name: string, bytes: Uint8Array): PackContent {
  if (bytes.length > MAX_PACK_BYTES) return refuse(`${name}: ${TOO_LARGE}`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const unzipped = unzip(bytes);
    return unzipped.ok ? collectPack(name, unzipped.files) : refuse(`${name}: ${DAMAGE[unzipped.why]}`);
  }
  const text = decodeText(bytes);
  if (!text.ok) return refuse(`${name}: ${text.reason}.`);
  return readPackJson(name, text.text);
}

/** The files in the JSON that `packJson` wrote. */
export function readPackJson(name: string, text: string): PackContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(`${name}${placeOfFault(text)}: It is neither a zip archive nor the JSON of a pack.`);
  }
  if (!isObject(value) || !(PACK_JSON_KEY in value))
    return refuse(`${name}: It is JSON, but not that of a pack: it has no ${PACK_JSON_KEY}.`);
  if (value[PACK_JSON_KEY] !== PACK_FORMAT)
    return refuse(
      `${name}: This pack is of format ${JSON.stringify(value[PACK_JSON_KEY])}; this version of Gatehouse reads format ${PACK_FORMAT}.`,
    );
  const files = value['files'];
  if (!isObject(files)) return refuse(`${name}: It has no files.`);
  const entries = Object.entries(files);
  const wrong = entries.find(([, content]) => typeof content !== 'string');
  if (wrong) return refuse(`${name}: The content of ${wrong[0]} is no text.`);
  return collectPack(
    name,
    entries.map(([path, content]) => ({ path, bytes: utf8(String(content)) })),
  );
}

/** Where a text stops to be JSON: the parser of YAML says it in every program, while each words its own error. */
function placeOfFault(text: string): string {
  const [problem] = parseDocument(text.slice(0, 200_000)).problems;
  if (!problem) return '';
  const { line, column } = positionAt(lineMapOf(text), problem.span.start);
  return `:${line}:${column}`;
}
