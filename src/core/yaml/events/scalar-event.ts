import type { ScalarStyle } from '../node.ts';
import type { Chomping, ScalarEvent } from './event.ts';

/** A scalar without anchor and tag. */
export const scalarEvent = (
  style: ScalarStyle,
  valueStart: number,
  valueEnd: number,
  fast: boolean,
  chomping: Chomping = 'clip',
  indent = -1,
): ScalarEvent => ({
  type: 'scalar',
  style,
  valueStart,
  valueEnd,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  chomping,
  indent,
  fast,
});

/** A value that is not written. */
export const emptyScalar = (): ScalarEvent => scalarEvent('plain', -1, -1, true);
