import { defineTexts } from '../define-texts.ts';

/** The YAML pane. */
export const editorTexts = defineTexts('editor', {
  yaml: 'YAML',
  opening: 'Opening the editor…',
  textOfFile: 'Text of the file',
  noFile: 'No file is open',
  aboutNoFile: 'Manifests appear here as you draw, and what you type here appears on the canvas.',
  newFile: 'New file',
  manifests: 'Manifests as YAML',
  isLarge: '{megabytes} MB: colours, folding and marks are off in this file to keep typing quick',

  openFiles: 'Open files',
  more: 'More about files',
  withoutTab: 'Files without a tab',
  rename: 'Rename',
  save: 'Save',
  download: 'Download',
  closeTab: 'Close tab',
  deleteFile: 'Delete file',
  newNameOf: 'New name of {path}',
  notSaved: 'not saved',
  errors: '{count, plural, one {# error} other {# errors}}',
  warnings: '{count, plural, one {# warning} other {# warnings}}',
  notes: '{count, plural, one {# note} other {# notes}}',

  explain: 'Explain {code}…',
  learnMore: 'Learn more',
  refused: 'Refused by the API server:',
  moreRules: 'and {count} more',

  cursorPosition: 'Cursor position',
  underCursor: 'Under the cursor',
  doesNotParse: 'Does not parse: last good state shown',
  tabLeaves: 'Tab leaves',
  tabIndents: 'Tab indents',
  aboutTabLeaves: 'Tab leaves the editor. Control+M makes Tab indent.',
  aboutTabIndents:
    'Tab indents. Press Escape, then Tab, to leave the editor. Control+M makes Tab always leave it.',
  tabLeavesNow: 'Tab leaves the editor now.',

  suggestions: 'Suggestions',
  takeFirst: 'Take the first suggestion',
  fixesAtCursor: 'Fixes at the cursor',
  leave: 'Leave the editor',
  tabAlways: 'Tab always leaves, or indents',

  changesIn: 'Changes in {path}',
  isRemoved: '{path} is removed.',
  changedLines: 'Changed lines',
  removedLine: 'removed:',
  addedLine: 'added:',
  noLineChanges: 'No line changes.',
  onlyLineEnds: 'Only line ends change.',
});
