import type { EdgeState, Fold } from '../../topology/graph.ts';
import { isBroken } from '../../topology/is-broken.ts';
import type { Chip } from './draw-chip.ts';
import type { PictureColours } from './picture-colours.ts';
import { errorSign, lockSign, unknownSign, type Sign } from './signs.ts';

const signs: Partial<Readonly<Record<EdgeState, Sign>>> = {
  refused: errorSign,
  missing: errorSign,
  unknown: unknownSign,
};

/** The chip of an object that is shown on the card of another. */
export function foldChip(fold: Fold, text: string, colours: PictureColours): Chip {
  const { as, state } = fold;
  const sign = signs[state] ?? (as === 'certificate' ? lockSign : undefined);
  const plain = state === 'unknown' ? colours.unknown : colours['text-muted'];
  return {
    text,
    fill: isBroken(fold) ? colours['error-bg'] : colours['surface-3'],
    colour: isBroken(fold) ? colours.error : plain,
    ...(sign && { sign }),
  };
}
