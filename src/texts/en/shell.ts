import { defineTexts } from '../define-texts.ts';

/** The window: bars, panes, menus of the window. */
export const shellTexts = defineTexts('shell', {
  skipToCanvas: 'Skip to the canvas',
});
