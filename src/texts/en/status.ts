import { defineTexts } from '../define-texts.ts';

/** The computed status. */
export const statusTexts = defineTexts('status', {});
