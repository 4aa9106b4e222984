import { defineRule, type Rule } from '../define-rule.ts';

type Words = Pick<Rule, 'model' | 'title' | 'why' | 'fix' | 'examples'> &
  Partial<Pick<Rule, 'severity' | 'noExample' | 'alsoReports'>>;

/** An entry in the catalogue of something that the API server finds by itself. */
export const admissionRule = (name: string, words: Words): Rule =>
  defineRule({ code: `admission/${name}`, severity: 'error', admission: true, ...words });
