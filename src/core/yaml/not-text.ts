import type { YamlProblem } from './document.ts';

const SAMPLE = 4000;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/g;

/** The problem of a file that is no text: it holds zero bytes, or its beginning is mostly control or undecodable characters. */
export function notText(text: string): YamlProblem | null {
  const zero = text.indexOf('\0');
  if (zero === -1 && !isGarbage(text)) return null;
  const start = Math.max(zero, 0);
  return {
    code: 'not-text',
    message: 'This is not a text file',
    hint: 'Open a YAML or JSON file that is saved as UTF-8. Archives must be unpacked first.',
    span: { start, end: Math.min(start + 1, text.length) },
  };
}

function isGarbage(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const found = sample.match(CONTROL)?.length ?? 0;
  return found > 8 && found > sample.length / 10;
}
