import { sampleTexts } from '../../../traffic/coverage/sample-text.ts';
import { isSendable, MOST_EXAMPLES } from '../asked-by.ts';
import type { AskedPath, Door } from '../side.ts';

/** What a controller distinguishes, at whatever port. */
export type ControllerMatches = Pick<Door, 'hostnames' | 'matchesFor'> &
  Readonly<{
    /** Some host gets TLS as it comes. */
    passesThrough: boolean;
  }>;

/** Paths as they are written. */
export const plainPaths = (paths: readonly string[]): readonly AskedPath[] =>
  paths.filter(isSendable).map((path) => ({ path, grpc: false }));

/** Paths of an expression: those it matches, and its text, which a client may send as well. */
export const expressionPaths = (pattern: string): readonly AskedPath[] =>
  plainPaths([...sampleTexts(pattern, MOST_EXAMPLES), pattern]);
