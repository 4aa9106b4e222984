import type { Translation } from '../define-texts.ts';
import type { trafficTexts as english } from '../en/traffic.ts';

export const trafficTexts: Translation<typeof english> = {
  expectCurrent: 'Das jetzige Ergebnis erwarten',
};
