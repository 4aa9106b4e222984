import type { Translation } from '../define-texts.ts';
import type { canvasTexts as english } from '../en/canvas.ts';

export const canvasTexts: Translation<typeof english> = {
  noObjects: 'Keine Objekte zu zeichnen',
};
