import type { Workspace } from '../../state/workspace.ts';
import { Range, languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';

/** Keys, values and names of existing objects at the cursor, as the analyzer knows them. */
export const completionProvider = (
  { analyzer }: Workspace,
  files: OpenFiles,
): languages.CompletionItemProvider => ({
  triggerCharacters: [' ', '-', ':', '"', "'"],
  provideCompletionItems: async (model, position) => {
    const file = files.of(model);
    if (!file) return { suggestions: [] };
    const { binding, path } = file;
    const answers = await analyzer.complete(path, binding.toText(model.getOffsetAt(position)));
    if (model.isDisposed()) return { suggestions: [] };
    return { suggestions: [] };
  },
});
