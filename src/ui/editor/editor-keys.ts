import { editorTexts } from '../../texts/en/editor.ts';

/** The id of what says which keys leave the editor. */
export const TAB_KEY_WORDS = 'editor-tab-key';

/** Keys of the editor that are not everywhere the same, as the sheet of shortcuts shows them. */
export const editorKeys: readonly Readonly<{ title: () => string; keys: readonly string[] }>[] = [
  { title: editorTexts.suggestions, keys: ['Ctrl+Space'] },
  { title: editorTexts.takeFirst, keys: ['Tab'] },
  { title: editorTexts.fixesAtCursor, keys: ['Mod+.'] },
  { title: editorTexts.leave, keys: ['Escape', 'Tab'] },
  { title: editorTexts.tabAlways, keys: ['Ctrl+M'] },
];
