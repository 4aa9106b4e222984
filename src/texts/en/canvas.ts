import { defineTexts } from '../define-texts.ts';

/** The canvas: cards, edges, lanes, menus and the palette. */
export const canvasTexts = defineTexts('canvas', {
  noObjects: 'No objects to draw',
});
