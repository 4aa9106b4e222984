import type { Translation } from '../define-texts.ts';
import type { cardEditingTexts as english } from '../en/card-editing.ts';

export const cardEditingTexts: Translation<typeof english> = {
  valueOf: '{value} von {object}',
  weightsOf: 'Gewichte von {object}',
  needsValue: 'Hier fehlt ein Wert.',
  changedMeanwhile: 'Inzwischen wurde das zu „{text}“ geändert. Enter überschreibt es, Esc lässt es so.',
  share: '{weight} von {sum}',
  sum: 'Summe <b>{sum}</b>',
  share100: '100 aufteilen',
  done: 'Fertig',
};
