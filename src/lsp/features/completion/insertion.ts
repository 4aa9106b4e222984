import { InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver/node';
import type { Client } from '../../client/client.ts';

type Insertion = Readonly<{ newText: string }> & Pick<CompletionItem, 'insertTextFormat' | 'insertTextMode'>;

/**
 * A snippet as the editor can insert it. Without places to fill in it goes in as it is, so that editors can compare it with
 * what is there.
 *
 * @param indent what stands in front of the line of the cursor: later lines of the snippet are relative to it
 */
export function insertionOf(snippet: string, client: Client['completion'], indent: string): Insertion {
  const fills = /(?<!\\)(?:\\\\)*\$/.test(snippet);
  if (fills && client.snippets)
    return {
      newText: snippet,
      insertTextFormat: InsertTextFormat.Snippet,
      ...(client.adjustsIndentation && { insertTextMode: InsertTextMode.adjustIndentation }),
    };
  const plain = withoutPlaceholders(snippet);
  if (!plain.includes('\n')) return { newText: plain };
  return client.adjustsIndentation
    ? { newText: plain, insertTextMode: InsertTextMode.adjustIndentation }
    : { newText: plain.replaceAll('\n', `\n${indent}`), insertTextMode: InsertTextMode.asIs };
}

/** The text of a snippet with the values that it proposes. */
export const withoutPlaceholders = (snippet: string): string =>
  snippet.replace(
    /\\([\\$}|,])|\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\}|\$\d+/g,
    (_, escaped?: string, choice?: string, preset?: string) =>
      escaped ?? withoutEscapes(choice ?? preset ?? ''),
  );

const withoutEscapes = (text: string): string => text.replace(/\\([\\$}|,])/g, '$1');
