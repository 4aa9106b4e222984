import {
  ErrorCodes,
  ResponseError,
  type Position,
  type Range,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import { isObject } from '../../core/yaml/is-object.ts';

/*
 * What questions name, held to its form: types end at the wire, and an editor's mistake is answered as one, not as a failure of the
 * server. Numbers may be any, since places outside of a text are at its end.
 */

export const documentIn = (given: unknown): TextDocumentIdentifier =>
  isObject(given) && typeof given['uri'] === 'string'
    ? { uri: given['uri'] }
    : refuse('textDocument', 'an object with a uri');

export const positionIn = (given: unknown): Position =>
  isPosition(given) ? given : refuse('position', 'an object with the numbers line and character');

export const rangeIn = (given: unknown): Range =>
  isObject(given) && isPosition(given['start']) && isPosition(given['end'])
    ? { start: given['start'], end: given['end'] }
    : refuse('range', 'an object with the positions start and end');

export const positionsOf = (given: unknown): readonly Position[] =>
  Array.isArray(given) ? given.map(positionIn) : refuse('positions', 'a list of positions');

/** Words that narrow something down; some editors send null for none. */
export const queryIn = (given: unknown): string =>
  given === undefined || given === null ? '' : typeof given === 'string' ? given : refuse('query', 'a text');

/** What a question says of how it is asked. */
export const contextIn = <T>(given: T): T => (isObject(given) ? given : refuse('context', 'an object'));

const isPosition = (given: unknown): given is Position =>
  isObject(given) && Number.isFinite(given['line']) && Number.isFinite(given['character']);

function refuse(name: string, takes: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, `${name} has to be ${takes}.`);
}
