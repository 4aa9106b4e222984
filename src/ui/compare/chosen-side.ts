import type { OtherTexts } from '../../analysis/other-side.ts';

/** What was chosen to compare with. */
export type ChosenSide = Readonly<{
  /** Another one for each choice. */
  number: number;
  texts: OtherTexts;
  /** What each side is called. */
  before: string;
  after: string;
}>;
