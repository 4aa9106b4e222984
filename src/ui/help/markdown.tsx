import GithubSlugger from 'github-slugger';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';

type Context = Readonly<{
  /** Where a link leads in the app; null where it leads nowhere. */
  linkTo: (href: string) => string | null;
  /** Gives headings the anchors of GitHub, which citations name. */
  slugger: GithubSlugger;
}>;

/** A Markdown text as elements. No raw HTML: unknown tokens are shown as text. */
export function Markdown({ text, linkTo }: { text: string; linkTo: Context['linkTo'] }) {
  return nodes(lexer(text), { linkTo, slugger: new GithubSlugger() });
}

/** The parts of a fixed text never change places, so they need no keys. */
const inOrder = (tag: string | typeof Fragment, children: readonly ReactNode[]): ReactNode =>
  createElement(tag, null, ...children);

const nodes = (tokens: readonly Token[], context: Context): ReactNode =>
  inOrder(
    Fragment,
    tokens.map((token) => node(token as MarkedToken, context)),
  );

function node(token: MarkedToken, context: Context): ReactNode {
  switch (token.type) {
    case 'heading':
      return heading(token, context);
    case 'paragraph':
      return <p>{nodes(token.tokens, context)}</p>;
    case 'list':
      return inOrder(
        token.ordered ? 'ol' : 'ul',
        token.items.map((item) => createElement('li', null, nodes(item.tokens, context))),
      );
    case 'table':
      return table(token, context);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{nodes(token.tokens, context)}</strong>;
    case 'em':
      return <em>{nodes(token.tokens, context)}</em>;
    case 'link':
      return link(context.linkTo(token.href), nodes(token.tokens, context));
    case 'text':
      return token.tokens ? nodes(token.tokens, context) : token.text;
    case 'escape':
      return token.text;
    case 'space':
      return null;
    default:
      return token.raw;
  }
}

/** The dialog has the first two levels. */
function heading({ depth, text, tokens }: Tokens.Heading, context: Context): ReactNode {
  const Level = (['h3', 'h4', 'h5'] as const)[depth - 1] ?? 'h6';
  return <Level id={context.slugger.slug(text.replaceAll('`', ''))}>{nodes(tokens, context)}</Level>;
}

function table({ header, rows }: Tokens.Table, context: Context): ReactNode {
  const row = (cell: 'th' | 'td', cells: readonly Tokens.TableCell[]): ReactNode =>
    inOrder(
      'tr',
      cells.map(({ tokens }) =>
        createElement(cell, cell === 'th' ? { scope: 'col' } : null, nodes(tokens, context)),
      ),
    );
  return (
    <table>
      <thead>{row('th', header)}</thead>
      {inOrder(
        'tbody',
        rows.map((cells) => row('td', cells)),
      )}
    </table>
  );
}

function link(href: string | null, words: ReactNode): ReactNode {
  if (href === null) return words;
  const isOutside = !href.startsWith('#');
  return (
    <a href={href} {...(isOutside && { target: '_blank', rel: 'noreferrer' })}>
      {words}
    </a>
  );
}
