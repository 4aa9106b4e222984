import { editorTexts } from '../../texts/en/editor.ts';
import type { editor } from './monaco.ts';

/** The size of the text, and for those who look on from the back of a room. */
export const TYPE = {
  usual: { fontSize: 12.5, lineHeight: 20 },
  presenting: { fontSize: 19, lineHeight: 30 },
} as const;

/** How the editor is set up, apart from what depends on the file. */
export function editorOptions(): editor.IStandaloneEditorConstructionOptions {
  const style = getComputedStyle(document.documentElement);
  return {
    theme: 'gatehouse',
    ariaLabel: editorTexts.manifests(),
    automaticLayout: true,
    fontFamily: style.getPropertyValue('--font-mono').trim(),
    ...TYPE.usual,
    fontLigatures: false,
    minimap: { enabled: false },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 16,
    glyphMargin: false,
    folding: true,
    showFoldingControls: 'mouseover',
    padding: { top: 8, bottom: 8 },
    scrollBeyondLastLine: false,
    smoothScrolling: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    renderWhitespace: 'selection',
    roundedSelection: true,
    guides: { indentation: true, bracketPairs: false },
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: true, maxLineCount: 3, defaultModel: 'foldingProviderModel' },
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, comments: false, strings: true },
    suggestOnTriggerCharacters: true,
    // A list that opens by itself has no entry chosen: Enter breaks the line until the user goes down into the list.
    suggest: { showWords: false, preview: false, showStatusBar: false, selectionMode: 'never' },
    tabCompletion: 'off',
    acceptSuggestionOnCommitCharacter: false,
    // What is typed is what is written.
    autoClosingBrackets: 'never',
    autoClosingQuotes: 'never',
    autoClosingComments: 'never',
    autoClosingOvertype: 'never',
    autoSurround: 'never',
    autoIndent: 'advanced',
    autoIndentOnPaste: false,
    formatOnPaste: false,
    formatOnType: false,
    occurrencesHighlight: 'off',
    links: false,
    colorDecorators: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    unusualLineTerminators: 'off',
    fixedOverflowWidgets: true,
    hover: { delay: 250, above: false },
    lightbulb: { enabled: 'on' as editor.ShowLightbulbIconMode },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    overviewRulerBorder: false,
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    accessibilitySupport: 'auto',
  };
}
