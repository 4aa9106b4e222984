import { isKustomizationFile } from '../../builds/folders.ts';
import type { YamlProblem } from '../../yaml/document.ts';
import { defineRule, type Rule, type TextReport } from '../define-rule.ts';
import { holdsOther } from './other-file.ts';

type Words = Pick<Rule, 'code' | 'title' | 'why' | 'fix' | 'examples'> &
  Partial<Pick<Rule, 'model' | 'severity' | 'tag' | 'once'>>;

/**
 * A rule that passes on what the YAML reader says of a text. Files of other tools are not for kubectl, and what a
 * template comes to is not known, so nothing else is said of them.
 *
 * @param codes the reader's problems that belong to it
 */
export const textProblem = (words: Words, codes: readonly YamlProblem['code'][]): Rule =>
  defineRule({
    severity: 'error',
    ...words,
    // No generator: nearly all texts have no problem, and each of these rules is asked about each of them.
    text(slot, file) {
      const { problems } = slot.doc;
      if (problems.length === 0) return none;
      const template = problems.find(({ code }) => code === 'template');
      const here = template ? [template] : problems;
      const found = here.filter(({ code }) => codes.includes(code));
      // kustomize reads its own file as kubectl reads manifests.
      if (found.length === 0 || (holdsOther(slot, file) && !isKustomizationFile(file))) return none;
      return found.map(({ span, message, hint }) => ({
        span,
        message: `${message}.`,
        explanation: `${hint} ${words.why}`,
      }));
    },
  });

const none: readonly TextReport[] = [];
