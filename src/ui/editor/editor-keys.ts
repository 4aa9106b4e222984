/** The id of what says which keys leave the editor. */
export const TAB_KEY_WORDS = 'editor-tab-key';

/** Keys of the editor that are not everywhere the same, as the sheet of shortcuts shows them. */
export const editorKeys: readonly Readonly<{ title: string; keys: readonly string[] }>[] = [
  { title: 'Suggestions', keys: ['Ctrl+Space'] },
  { title: 'Take the first suggestion', keys: ['Tab'] },
  { title: 'Fixes at the cursor', keys: ['Mod+.'] },
  { title: 'Leave the editor', keys: ['Escape', 'Tab'] },
  { title: 'Tab always leaves, or indents', keys: ['Ctrl+M'] },
];
