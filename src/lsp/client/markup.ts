import { MarkupKind, type MarkupContent } from 'vscode-languageserver/node';

/** Markdown for editors that show it, and else what it says without its signs. */
export const markup = (markdown: string, shows: boolean): MarkupContent =>
  shows
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };

/** The words of our own Markdown: emphasis, code, links, and what is escaped in it. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]\\]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/(?<!\\)[*`]+/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-!|<>~&])/g, '$1')
    .replace(/ {2}\n/g, '\n');
