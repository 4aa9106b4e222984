import { defineTexts } from '../define-texts.ts';

/** The workspace over the files of an editor. */
export const inEditorTexts = defineTexts('in-editor', {
  bar: 'This folder',
  opening: 'Opening the files…',
  refused: 'The editor did not make the change',
  changedAgain: 'The text changed again and again while the edit was made.',
  live: 'In the editor',
  aboutLive: 'Each change is in the editor’s texts at once. Save there, or here with Ctrl+S.',
  empty: 'There are no manifests in this folder.',
  aboutEmpty: 'Add an object, or a file in the editor.',
});
