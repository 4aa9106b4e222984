import { isBreakOrEnd } from './characters.ts';
import { stop } from './failure.ts';

const DIRECTIVE =
  /%(?:YAML[ \t]+\d{1,2}\.\d{1,2}|TAG[ \t]+!(?:[\w-]*!)?[ \t]+(?:[\w\-;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})+(?![^ \t\r\n\u0085\u2028\u2029]))[ \t]*(?:#[^\r\n\u0085\u2028\u2029]*)?/y;

/** Where the directive that begins at `at` ends, before its line break. */
export function behindDirective(text: string, at: number, lenient: boolean): number {
  if (lenient) {
    let end = at;
    while (!isBreakOrEnd(text.charCodeAt(end))) end++;
    return end;
  }
  DIRECTIVE.lastIndex = at;
  const end = at + (DIRECTIVE.exec(text)?.[0].length ?? 0);
  return end > at && isBreakOrEnd(text.charCodeAt(end)) ? end : stop('directive', at);
}
