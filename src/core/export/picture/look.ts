import type { PictureColours } from './picture-colours.ts';
import type { PicturePath } from './picture.ts';

/** How a picture is drawn. */
export type Look = Readonly<{
  colours: PictureColours;
  /** The request whose path stands out; null for none. */
  path: PicturePath | null;
}>;

/** How much is seen of what a request does not pass. */
const DIMMED = 0.4;

/** The opacity of a card, a summary or an edge beside the path of a request. */
export const dimmed = ({ path }: Look, isPassed: boolean): number | undefined =>
  path === null || isPassed ? undefined : DIMMED;
