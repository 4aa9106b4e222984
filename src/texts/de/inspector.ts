import type { Translation } from '../define-texts.ts';
import type { inspectorTexts as english } from '../en/inspector.ts';

export const inspectorTexts: Translation<typeof english> = {
  nothingSelected: 'Nichts ausgewählt',
};
