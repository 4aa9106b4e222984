import { defineCheck } from '../define-check.ts';

/** Met when a prediction was right at first. */
export const right = defineCheck<string>({
  key: 'right',
  group: 'learner',
  when: 'the first answer to the prediction was right',
  otherwise: 'that it waits for an answer, or was not right at first',
  examples: ['right: order'],
  read: (fields) => fields.text('right'),
  expects: () => 'The first answer to the question is right.',
  judge(id, { learner }) {
    const answer =
      learner === 'exemplary'
        ? 'right'
        : Object.hasOwn(learner.answered, id)
          ? learner.answered[id]
          : undefined;
    if (answer === 'right') return { met: true, found: 'It was right at first.' };
    const found =
      answer === undefined ? 'The question waits for an answer.' : 'The first answer was not right.';
    return { met: false, found };
  },
  mentions: (id) => [{ what: 'prediction', id }],
});
