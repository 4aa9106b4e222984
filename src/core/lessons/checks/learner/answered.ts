import { defineCheck } from '../define-check.ts';

/** Met when a prediction was answered. */
export const answered = defineCheck<string>({
  key: 'answered',
  group: 'learner',
  when: 'the prediction has been answered, rightly or not',
  otherwise: 'that it waits for an answer',
  examples: ['answered: needs'],
  read: (fields) => fields.text('answered'),
  expects: () => 'The question is answered.',
  judge: (id, { learner }) =>
    learner === 'exemplary' || Object.hasOwn(learner.answered, id)
      ? { met: true, found: 'It is answered.' }
      : { met: false, found: 'The question waits for an answer.' },
  mentions: (id) => [{ what: 'prediction', id }],
});
