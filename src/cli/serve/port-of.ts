import { createHash } from 'node:crypto';

/** Below the ports that systems hand out by themselves. */
const FIRST = 20_000;
const COUNT = 10_000;

/**
 * The port that a folder is served on where it is free: the same each time, since a browser keeps what was not saved by the
 * address that it was at.
 */
export const portOf = (folder: string): number =>
  FIRST + (createHash('sha256').update(folder).digest().readUInt32BE(0) % COUNT);
