import { counted } from '../../text/words.ts';
import type { Caveat } from '../command-plan.ts';
import { caveat } from './caveat.ts';

/** What is said of mentions that cannot be changed, because their documents do not parse. */
export const unreachable = (mentions: number): readonly Caveat[] =>
  mentions > 0
    ? [
        caveat(
          `${counted(mentions, 'mention')} in YAML that does not parse at the moment will keep the old name.`,
        ),
      ]
    : [];
