/** Parts of Monaco that are not among its features with types. */

/** The list of completions. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController' {
  import type { editor, languages } from 'monaco-editor/editor';

  type Item = Readonly<{ completion: languages.CompletionItem }>;

  export class SuggestController {
    static get(view: editor.ICodeEditor): SuggestController | null;
    readonly widget: Readonly<{ value: { getFocusedItem(): Readonly<{ item: Item }> | undefined } }>;
    /** How many characters before and behind the cursor the item would replace. */
    getOverwriteInfo(
      item: Item,
      toggleMode: boolean,
    ): Readonly<{ overwriteBefore: number; overwriteAfter: number }>;
    focusSuggestion(): void;
    acceptSelectedSuggestion(keepAlternativeSuggestions: boolean, alternativeOverwriteConfig: boolean): void;
    cancelSuggestWidget(): void;
  }
}

declare module 'monaco-editor/languages/definitions/markdown/markdown' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
}

declare module 'monaco-editor/languages/definitions/yaml/yaml' {
  import type { languages } from 'monaco-editor/editor';

  export const language: languages.IMonarchLanguage;
}

/** Where the editor keeps what the user has chosen in its own widgets, for as long as the page is open. */
declare module 'monaco-editor/platform/storage/common/storage' {
  export class InMemoryStorageService {
    store(key: string, value: boolean, scope: number, target: number): void;
  }
}
