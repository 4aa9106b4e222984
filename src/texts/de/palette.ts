import type { Translation } from '../define-texts.ts';
import type { paletteTexts as english } from '../en/palette.ts';

export const paletteTexts: Translation<typeof english> = {
  search: 'Kinds suchen',
  nothingFound: 'Kein Kind und kein Muster hat diesen Namen. Eine leere Suche zeigt alle.',
  dragOrClick: 'In eine Bahn ziehen oder anklicken.',
};
