import type { Refusal } from '../../../src/room-protocol/refusals.ts';

/**
 * Thrown where Hocuspocus expects a visitor to be turned away: it sends `reason` to the page. Without a message, as it
 * writes those into the log, and whoever comes with a wrong password fills none.
 */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super('');
    this.reason = reason;
  }
}
