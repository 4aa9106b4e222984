import type { Completion } from '../../analysis/protocol.ts';
import type { OfferKind } from '../../core/assist/completion.ts';
import type { Workspace } from '../../state/workspace.ts';
import { languages, Range, type editor, type IRange } from './monaco.ts';
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

/** Opens the list again where what was just written leaves something to choose. */
const again: languages.Command = { id: 'editor.action.triggerSuggest', title: 'Suggest' };

/**
 * What can be written at the cursor, as the analyzer knows it. It works on the text as it is at this moment; an answer
 * that comes when the text is another one already is no answer.
 */
export const completionProvider = (
  { analyzer }: Workspace,
  files: OpenFiles,
): languages.CompletionItemProvider => ({
  triggerCharacters: [' ', '-', '/', '"', '{', '[', ','],
  provideCompletionItems: async (model, position, _context, cancelled) => {
    const file = files.of(model);
    if (!file) return { suggestions: [] };
    const { binding, path } = file;
    const version = model.getVersionId();
    const offers = await analyzer.complete(path, binding.toText(model.getOffsetAt(position)));
    const late = cancelled.isCancellationRequested || model.isDisposed() || model.getVersionId() !== version;
    if (late) return { suggestions: [] };
    return { suggestions: offers.map((offer, index) => suggestion(offer, index, file, model, position)) };
  },
});

type Position = Readonly<{ lineNumber: number; column: number }>;

function suggestion(
  offer: Completion,
  index: number,
  { binding }: OpenFile,
  model: editor.ITextModel,
  position: Position,
): languages.CompletionItem {
  const at = (offset: number) => model.getPositionAt(binding.toModel(offset));
  const from = at(offer.replace.start);
  const to = at(offer.replace.end);
  const until = (column: number): IRange =>
    new Range(position.lineNumber, from.column, position.lineNumber, column);
  const comma = offer.commaAt === undefined ? null : at(offer.commaAt);
  return {
    label: { label: offer.label, description: offer.detail },
    kind: kinds[offer.kind],
    insertText: offer.insert,
    insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
    range: { insert: until(position.column), replace: until(Math.max(to.column, position.column)) },
    documentation: { value: offer.documentation },
    sortText: String(index).padStart(5, '0'),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    ...(offer.more && { command: again }),
    ...(comma && {
      additionalTextEdits: [
        { range: new Range(comma.lineNumber, comma.column, comma.lineNumber, comma.column), text: ',' },
      ],
    }),
  };
}
