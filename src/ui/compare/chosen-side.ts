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

/** Whether the sides are the two models of one workspace, and not two versions. */
export const areModels = ({ texts }: Pick<ChosenSide, 'texts'>): boolean =>
  texts === null || texts === 'converted';
