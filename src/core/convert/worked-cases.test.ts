import { describe, expect, test } from 'vitest';
import { ingressWorkspace } from '../ingress/testing/ingress-objects.ts';
import { answerAfter, answerBefore, converted, inShort, requestOf } from './testing/converted.ts';
import { canariesCases } from './testing/worked-cases/canaries-cases.ts';
import { expressionsCases } from './testing/worked-cases/expressions-cases.ts';
import { pathsCases } from './testing/worked-cases/paths-cases.ts';
import { redirectsCases } from './testing/worked-cases/redirects-cases.ts';
import { restCases } from './testing/worked-cases/rest-cases.ts';
import { secretNamed, type Question, type WorkedCases } from './testing/worked-cases/worked-case.ts';

const askedOf = (question: Question) => {
  const [url = '', ...headers] = question.split(' | ');
  return requestOf(url.startsWith('/') ? `http://a.test${url}` : url, {
    headers: headers.filter((line) => line.includes(':')),
    method: headers.find((line) => !line.includes(':')),
  });
};

const secret = secretNamed('certificate');

const cases: WorkedCases = {
  ...pathsCases,
  ...expressionsCases,
  ...redirectsCases,
  ...canariesCases,
  ...restCases,
};

describe.each(Object.entries(cases))(
  '%s',
  (_, { ingresses, others = [], answers, otherwise = {}, options, choices = {} }) => {
    const both = converted(ingressWorkspace(ingresses, ...others, secret), options, { choices });

    test.each(Object.entries(answers))('%s → %s', (question, answer) => {
      const request = askedOf(question);
      expect(inShort(answerBefore(both, request))).toBe(answer);
      expect(inShort(answerAfter(both, request))).toBe(otherwise[question]?.[0] ?? answer);
    });

    test('gives objects that nothing is wrong with', () => {
      expect(
        both.after.findings
          .filter(({ severity }) => severity === 'error')
          .map(({ code, message }) => `${code} ${message}`),
      ).toEqual([]);
    });
  },
);

test('N39 a Service that is missing: the status differs, because the API says 500', () => {
  const both = converted(
    ingressWorkspace([{ hosts: { 'a.test': ['P /→s'], 'b.test': ['P /→t'] } }], '# shop/s absent'),
  );
  expect(inShort(answerBefore(both, askedOf('/')))).toBe('503');
  expect(inShort(answerAfter(both, askedOf('/')))).toBe('500');
});

test('101 of the 113 requests end as before; the others say why', () => {
  const all = Object.values(cases);
  const asked = all.flatMap(({ answers }) => Object.keys(answers));
  const other = all.flatMap(({ otherwise = {} }) => Object.keys(otherwise));
  expect([asked.length, other.length]).toEqual([113, 12]);
});
