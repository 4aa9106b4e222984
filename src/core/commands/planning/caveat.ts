import type { Caveat } from '../command-plan.ts';

/** A caveat in words alone. */
export const caveat = (message: string): Caveat => ({ message, remedies: [] });
