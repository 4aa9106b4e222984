import { describeValue, isRecord } from './describe-value.ts';

/**
 * Throws a TypeError unless the value is an object of texts by path.
 * What the texts hold is no matter here: that is for findings.
 */
export function checkFiles(files: unknown): void {
  if (!isRecord(files))
    throw new TypeError(
      `files must be an object of texts by path, such as { 'shop.yaml': text }, not ${describeValue(files)}.${hintFor(files)}`,
    );
  for (const [path, text] of Object.entries(files))
    if (typeof text !== 'string')
      throw new TypeError(
        `files[${JSON.stringify(path)}] must be a text, not ${describeValue(text)}.${hintFor(text)}`,
      );
}

function hintFor(value: unknown): string {
  if (value instanceof Map) return ' Object.fromEntries(map) makes an object of a Map.';
  if (value instanceof Promise) return ' Await it first.';
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return ' Decode bytes first, such as with new TextDecoder().decode(bytes).';
  return '';
}
