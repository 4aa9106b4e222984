import { compareTexts } from '../../texts/en/compare.ts';
import { areModels, type ChosenSide } from './chosen-side.ts';

/** What a side is called: of two versions when it was, of two models which it is. */
export const sideName = (side: ChosenSide, when: 'before' | 'after'): string =>
  areModels(side) ? side[when] : compareTexts.side({ side: compareTexts[when](), name: side[when] });
