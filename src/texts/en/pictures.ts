import { defineTexts } from '../define-texts.ts';

/** Pictures of the canvas that are saved. */
export const picturesTexts = defineTexts('pictures', {
  title: 'Traffic through the cluster',
  nothing: 'There is nothing to export.',
  saveAsSvg: 'Save as SVG',
  saved: 'Saved the canvas as {name}.',
  tooLarge: 'The picture is too large for a PNG in this browser.',
  aboutTooLarge: 'An SVG has no such limit. Or filter the canvas, or fold lanes.',
  failed: 'The picture could not be created.',
  noReason: 'The browser gave no reason.',
});
