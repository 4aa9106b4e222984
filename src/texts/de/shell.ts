import type { Translation } from '../define-texts.ts';
import type { shellTexts as english } from '../en/shell.ts';

export const shellTexts: Translation<typeof english> = {
  skipToCanvas: 'Zur Zeichenfläche springen',
};
