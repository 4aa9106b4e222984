import { transformWithOxc, type Plugin } from 'vite';
import { compileMessage } from '../src/texts/compile-message.ts';

/** The areas of the catalogue. */
const AREA = /\/src\/texts\/[a-z]{2}\/[\w-]+\.ts$/;

/** What compiles messages where they are used; the page has none that are left to compile. */
const COMPILER = /\/src\/texts\/compile-message\.ts$/;
const NONE = "export const compileMessage = () => { throw new Error('The build compiles messages.'); };";

/** A text with something in it to be formatted; as in `define-texts.ts`. */
const FORMATTED = /[{<']/;

type Node = Readonly<{ type: string; start: number; end: number; value?: unknown }>;

/** The values of properties below a node of a syntax tree that are texts to be formatted. */
function* messagesBelow(node: unknown): Iterable<Node & { value: string }> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'Property' && 'value' in node) {
    const { value } = node as { value: Node };
    if (value.type === 'Literal' && typeof value.value === 'string') {
      if (FORMATTED.test(value.value)) yield value as Node & { value: string };
      return;
    }
  }
  for (const each of Object.values(node)) yield* messagesBelow(each);
}

/** Compiles messages while the page is built, so that their parser is no part of it. Elsewhere they are compiled when used. */
export function compileTexts(): Plugin {
  return {
    name: 'compile-texts',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: { id: [AREA, COMPILER] },
      async handler(source, id) {
        if (COMPILER.test(id)) return { code: NONE, moduleType: 'js' };
        const { code } = await transformWithOxc(source, id);
        let compiled = code;
        for (const { start, end, value } of [...messagesBelow(this.parse(code))].toReversed())
          compiled = `${compiled.slice(0, start)}${JSON.stringify(compileMessage(value))}${compiled.slice(end)}`;
        return { code: compiled, moduleType: 'js' };
      },
    },
  };
}
