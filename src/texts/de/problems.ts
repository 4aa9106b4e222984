import type { Translation } from '../define-texts.ts';
import type { problemsTexts as english } from '../en/problems.ts';

export const problemsTexts: Translation<typeof english> = {
  learnMore: 'Mehr über diese Regel',
};
