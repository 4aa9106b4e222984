import type { Completion } from '../../core/assist/completion.ts';
import type { OfferKind } from '../../core/assist/completion.ts';
import type { Workspace } from '../../state/workspace.ts';
import { languages, Range } from './monaco.ts';
import type { OpenFile, OpenFiles } from './open-files.ts';

const { CompletionItemKind, CompletionItemInsertTextRule } = languages;

/** The icons of what is offered. */
const kinds: Readonly<Record<OfferKind, languages.CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  part: CompletionItemKind.Field,
  namespace: CompletionItemKind.Module,
  block: CompletionItemKind.Snippet,
  object: CompletionItemKind.Class,
};

/** Opens the list again where what was just written leaves something to choose. Its title is shown nowhere. */
const again: languages.Command = { id: 'editor.action.triggerSuggest', title: '' };

/** A space asks for suggestions behind a colon, a comma, a bracket or a dash: elsewhere it only indents or separates. */
const afterSpace = /[:,{[-][ ]$/;

/** What can be written at the cursor, as the analyzer knows it from the text as it is at this moment. */
export const completionProvider = (
  { analyzer }: Workspace,
  files: OpenFiles,
): languages.CompletionItemProvider => ({
  triggerCharacters: [' ', '-', '/', '"', '{', '[', ','],
  provideCompletionItems: async (model, position, context, cancelled) => {
    const file = files.of(model);
    const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
    if (!file || (context.triggerCharacter === ' ' && !afterSpace.test(before))) return { suggestions: [] };
    const offset = file.offsetAt(position);
    const offers = await analyzer.complete(file.path, offset);
    // The cursor has moved: Monaco has asked again. (Text typed meanwhile only narrows the list.)
    if (cancelled.isCancellationRequested || model.isDisposed()) return { suggestions: [] };
    return {
      suggestions: offers.map((offer, index) => suggestion(offer, index, { file, position, offset })),
    };
  },
});

/** A text without places to fill in goes in as it is, so that it can be compared with what is written already. */
function textOf(snippet: string): Pick<languages.CompletionItem, 'insertText' | 'insertTextRules'> {
  if (/(?<!\\)(?:\\\\)*\$/.test(snippet))
    return { insertText: snippet, insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet };
  return { insertText: snippet.replace(/\\([\\$}])/g, '$1') };
}

type Asked = Readonly<{
  file: OpenFile;
  /** The cursor at the time of the request, in the model and in the file. */
  position: Readonly<{ lineNumber: number; column: number }>;
  offset: number;
}>;

function suggestion(
  offer: Completion,
  index: number,
  { file, position, offset }: Asked,
): languages.CompletionItem {
  const { lineNumber, column } = position;
  // Relative to the cursor, on whose line all of it is: text typed since then moves nothing.
  const from = column - (offset - offer.replace.start);
  const to = column + Math.max(0, offer.replace.end - offset);
  const comma = offer.commaAt === undefined ? null : file.rangeOf(offer.commaAt, offer.commaAt);
  return {
    label: { label: offer.label, description: offer.detail },
    kind: kinds[offer.kind],
    ...textOf(offer.insert),
    range: {
      insert: new Range(lineNumber, from, lineNumber, column),
      replace: new Range(lineNumber, from, lineNumber, to),
    },
    documentation: { value: offer.documentation },
    sortText: String(index).padStart(5, '0'),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    ...(offer.more && { command: again }),
    ...(comma && {
      additionalTextEdits: [{ range: comma, text: ',' }],
    }),
  };
}
