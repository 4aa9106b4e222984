import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue } from '../language.ts';

const FOLDER = 'src/texts/en/';

/** A key with its message, as the files have them. */
const ENTRY = /^ {2}(\w+):\s+(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),$/gm;

/** The messages in English, by area and key: read from the files, since the functions that are made of them do not show them. */
export function englishMessages(): Catalogue {
  const messagesIn = (file: string) =>
    Array.from(readFileSync(FOLDER + file, 'utf8').matchAll(ENTRY), ([, key = '', single, double = '']) => [
      key,
      (single ?? double).replaceAll(/\\(.)/g, '$1'),
    ]);
  return Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file.replace('.ts', ''), Object.fromEntries(messagesIn(file))]),
  );
}
