import type { Workspace } from '../../state/workspace.ts';
import { languages, Range } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';

const kinds = {
  key: languages.CompletionItemKind.Property,
  value: languages.CompletionItemKind.Value,
  reference: languages.CompletionItemKind.Reference,
} as const;

/** Keys, values and names of existing objects at the cursor, as the analyzer knows them. */
export const completionProvider = (
  { analyzer }: Workspace,
  files: OpenFiles,
): languages.CompletionItemProvider => ({
  triggerCharacters: [' ', '-', '/'],
  provideCompletionItems: async (model, position) => {
    const file = files.of(model);
    if (!file) return { suggestions: [] };
    const { binding, path } = file;
    const offers = await analyzer.complete(path, binding.toText(model.getOffsetAt(position)));
    if (model.isDisposed()) return { suggestions: [] };
    return {
      suggestions: offers.map((offer, index) => {
        const from = model.getPositionAt(binding.toModel(offer.replace.start));
        const to = model.getPositionAt(binding.toModel(offer.replace.end));
        const until = (column: number) =>
          new Range(position.lineNumber, from.column, position.lineNumber, column);
        return {
          label: { label: offer.label, description: offer.detail },
          kind: kinds[offer.kind],
          insertText: offer.insert,
          range: { insert: until(position.column), replace: until(Math.max(to.column, position.column)) },
          documentation: { value: offer.documentation },
          sortText: String(index).padStart(5, '0'),
        };
      }),
    };
  },
});
