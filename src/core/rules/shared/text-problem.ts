import type { YamlProblem } from '../../yaml/document.ts';
import { defineRule, type Rule } from '../define-rule.ts';

type Words = Pick<Rule, 'code' | 'title' | 'why' | 'fix' | 'examples'>;

/**
 * A rule that passes on what the YAML reader says of a text.
 *
 * @param codes the reader's problems that belong to it
 * @param once say it only of the first place in a document
 */
export const textProblem = (words: Words, codes: readonly YamlProblem['code'][], once = false): Rule =>
  defineRule({
    ...words,
    severity: 'error',
    *text({ doc }) {
      const problems = doc.problems.filter(({ code }) => codes.includes(code));
      for (const { span, message, hint } of once ? problems.slice(0, 1) : problems) {
        yield { span, message: `${message}.`, explanation: `${hint} ${words.why}` };
      }
    },
  });
