import { defineTexts } from '../define-texts.ts';

/** The kinds that can be put on the canvas. */
export const paletteTexts = defineTexts('palette', {
  search: 'Search kinds',
  nothingFound: 'No kind and no pattern has this name. Clear the search to see all.',
  dragOrClick: 'Drag into a lane, or click to add.',
});
