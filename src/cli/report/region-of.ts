import type { Region } from 'sarif';
import type { Position } from '../../core/text/line-map.ts';

/** A stretch of a text from its first character to the one behind its last. */
export const regionOf = (start: Position, end: Position): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
