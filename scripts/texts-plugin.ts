import { parse } from '@formatjs/icu-messageformat-parser';
import { transformWithOxc, type Plugin } from 'vite';

/** The areas of the catalogue. */
const AREA = /\/src\/texts\/[a-z]{2}\/[\w-]+\.ts$/;

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

/** Parses messages while the page is built, so that what parses them is no part of it. Elsewhere they are parsed when used. */
export function parseTexts(): Plugin {
  return {
    name: 'parse-texts',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: {
          '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      },
    }),
    transform: {
      order: 'pre',
      filter: { id: AREA },
      async handler(source, id) {
        const { code } = await transformWithOxc(source, id);
        let parsed = code;
        for (const { start, end, value } of [...messagesBelow(this.parse(code))].toReversed())
          parsed = `${parsed.slice(0, start)}${JSON.stringify(parse(value, { captureLocation: false }))}${parsed.slice(end)}`;
        return { code: parsed, moduleType: 'js' };
      },
    },
  };
}
