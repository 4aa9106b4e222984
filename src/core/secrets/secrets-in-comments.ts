import { LEFT_OUT } from './left-out.ts';

type WithoutSecrets = Readonly<{ text: string; found: readonly string[] }>;

/** Lines that are comments, one after the other, with what stands before the sign of each. */
const COMMENTS = /(?:^[ \t]*#[^\n]*(?:\n|$))+/gm;

/** A comment behind a value that was left out: it may hold the value of before. */
const BEHIND = new RegExp(`(${LEFT_OUT}["']?[^\\n#]*?)[ \\t]+#[^\\r\\n]*`, 'g');

/** A Secret whose data were left out. */
const SECRET = /^[ \t]*(?:- )?["']?kind["']?:[ \t]*["']?Secret(?:List)?\b/m;

/** A comment among the data of a Secret. */
const INDENTED = /^([ \t]+#)[^\r\n]*\S[^\r\n]*/gm;

/** Comments beside values that were left out, and among the data of a Secret, may hold the values of before. */
export function withoutCommentsBeside(text: string): string {
  const rest = text.replace(BEHIND, '$1');
  return SECRET.test(rest) ? rest.replace(INDENTED, `$1 ${LEFT_OUT}`) : rest;
}

/**
 * Leaves out what is secret in comments: manifests and fields that are commented out, and keys.
 * @param leaveOut what is left of a text without the signs of comments
 */
export function withoutSecretsInComments(
  source: string,
  leaveOut: (text: string) => WithoutSecrets,
): WithoutSecrets {
  const found: string[] = [];
  const text = source.replace(COMMENTS, (block) => {
    const heads: string[] = [];
    const content = block.replace(/^[ \t]*#+[ \t]?/gm, (head) => {
      heads.push(head);
      return '';
    });
    const inside = leaveOut(content);
    if (inside.found.length === 0) return block;
    found.push(...inside.found);
    const [head = '# '] = heads;
    return inside.text.replace(/^(?!$)/gm, head);
  });
  return { text, found };
}
