import type { Severity } from '../../../rules/finding.ts';
import { counted, listed } from '../../../text/words.ts';
import { defineCheck } from '../define-check.ts';
import { isOfCode, readCodes } from '../shared/finding-codes.ts';
import { findingWords, showFinding } from '../shared/finding-words.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A severity and those above it. */
const upTo = (severity: Severity): readonly Severity[] =>
  SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);

type Clean = Readonly<{ severity: Severity; except: readonly string[] }>;

/** Met when nothing is found at a severity or above. */
export const clean = defineCheck<Clean>({
  key: 'clean',
  beside: ['except'],
  group: 'findings',
  when: 'no finding is of this severity or a higher one (`error`, `warning`, `info`), but for the codes of `except`; what is suppressed counts',
  otherwise: 'how many there are, and the first',
  examples: ['clean: error', '{clean: warning, except: [routing/overlap]}'],
  read(fields) {
    const severity = fields.word('clean', SEVERITIES);
    const except = fields.has('except') ? readCodes(fields, 'except') : [];
    return severity && except ? { severity, except } : undefined;
  },
  expects: ({ severity, except }) =>
    `There is no ${upTo(severity)
      .map((one) => WORDS[one])
      .join(', no ')}${except.length === 0 ? '' : `, but for ${listed(except)}`}.`,
  judge({ severity, except }, { now }) {
    const bad = upTo(severity);
    const found = now.findings.filter((one) => bad.includes(one.severity) && !isOfCode(one, except));
    const [first] = found.toSorted((a, b) => bad.indexOf(a.severity) - bad.indexOf(b.severity));
    if (!first) return { met: true, found: 'Nothing of the kind is found.' };
    const counts = bad.flatMap((one) => {
      const many = found.filter((each) => each.severity === one).length;
      return many === 0 ? [] : [counted(many, WORDS[one])];
    });
    const are = found.length === 1 ? 'is' : 'are';
    return {
      met: false,
      found: `${listed(counts)} ${are} found. ${findingWords(first, now)}`,
      show: showFinding(first),
    };
  },
  mentions: ({ except }) => except.map((code) => ({ what: 'code', code })),
});
