import { defineTexts } from '../define-texts.ts';

/** The YAML pane. */
export const editorTexts = defineTexts('editor', {
  opening: 'Opening the editor…',
});
