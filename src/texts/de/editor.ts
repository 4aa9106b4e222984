import type { Translation } from '../define-texts.ts';
import type { editorTexts as english } from '../en/editor.ts';

export const editorTexts: Translation<typeof english> = {
  opening: 'Der Editor wird geöffnet …',
};
