import type { Refusal } from '../../room-protocol/refusals.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import type { NotStarted } from './room-actions.ts';

/** Choices of a message have no hyphens. */
const asChoice = (reason: string): string => reason.replaceAll('-', '_');

/** Why the server did not let a participant in, or do what was asked, in words. */
export const refusalWords = (why: Refusal): string => roomsTexts.refusal({ why: asChoice(why) });

/** Why no room was made, in words. */
export const notStartedWords = ({ reason }: NotStarted): string =>
  roomsTexts.notStarted({ why: asChoice(reason) });
