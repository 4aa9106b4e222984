import { defineTexts } from '../define-texts.ts';

/** Help: rules, model pages. */
export const helpTexts = defineTexts('help', {});
