import { KeyCode, SuggestController, type editor } from './monaco.ts';

/** In a list of suggestions: the keys are the editor's, and those that open, move in and close the list are Monaco's. */
const IN_LIST = 'suggestWidgetVisible && textInputFocus';

/**
 * What Enter and Tab do while suggestions are shown. Enter takes the entry that the user has gone to; in a list that
 * opened by itself there is none. Tab takes the first one. Neither is taken by an entry that would change nothing: then
 * the keys do what they do without a list.
 */
export function bindSuggestionKeys(view: editor.IStandaloneCodeEditor): void {
  const list = SuggestController.get(view);
  if (!list) throw new Error('The editor has no list of suggestions.');
  const accept = (otherwise: () => void) => {
    if (changesText(view, list)) {
      list.acceptSelectedSuggestion(true, false);
      return;
    }
    list.cancelSuggestWidget();
    otherwise();
  };
  const run = (command: string, args: unknown = null) => view.trigger('keyboard', command, args);

  view.addCommand(
    KeyCode.Enter,
    () => accept(() => run('type', { text: '\n' })),
    `${IN_LIST} && suggestWidgetHasFocusedSuggestion`,
  );
  const onTab = (otherwise: string, when: string) =>
    view.addCommand(
      KeyCode.Tab,
      () => {
        list.focusSuggestion();
        accept(() => run(otherwise));
      },
      `${IN_LIST} && ${when}`,
    );
  onTab('jumpToNextSnippetPlaceholder', 'inSnippetMode');
  onTab('tab', '!inSnippetMode && !editorTabMovesFocus');
}

/** Whether the focused entry would write something that is not there already. */
function changesText(view: editor.ICodeEditor, list: SuggestController): boolean {
  const item = list.widget.value.getFocusedItem()?.item;
  const model = view.getModel();
  const selection = view.getSelection();
  if (!item || !model || !selection) return false;
  const { insertText, insertTextRules, additionalTextEdits } = item.completion;
  // A preset of a snippet is selected: to accept the same value is to keep it.
  if (!selection.isEmpty() || insertTextRules || additionalTextEdits) return true;
  const { overwriteBefore, overwriteAfter } = list.getOverwriteInfo(item, false);
  const { lineNumber, column } = selection.getPosition();
  const line = model.getLineContent(lineNumber);
  return line.slice(column - 1 - overwriteBefore, column - 1 + overwriteAfter) !== insertText;
}
