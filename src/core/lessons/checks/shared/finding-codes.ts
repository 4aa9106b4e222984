import { namesRule } from '../../../model/ignored-rules.ts';
import type { Finding } from '../../../rules/finding.ts';
import { rules } from '../../../rules/registry.ts';
import { nearNames } from '../../../text/near-names.ts';
import { memo } from '../../../incremental/memo.ts';
import type { Rule } from '../../../rules/define-rule.ts';
import type { CheckFields } from '../check-fields.ts';

const codesOf = memo((all: readonly Rule[]): readonly string[] => {
  const codes = all.map(({ code }) => code);
  const groups = new Set(codes.map((code) => `${code.slice(0, code.indexOf('/'))}/*`));
  return [...codes, ...groups, 'admission/*'];
});

/** Why a code names no rule, as a sentence; null where it names one. Codes of the API server are not all in the catalogue. */
function problemOf(code: string): string | null {
  if (/^admission\/[a-z-]+$/.test(code)) return null;
  const codes = codesOf(rules);
  if (codes.includes(code)) return null;
  const [near] = nearNames(code, codes, 1);
  return `There is no rule ${code}.${near === undefined ? '' : ` Is ${near} meant?`}`;
}

/** Reads a code, or a list of codes, of rules; `group/*` stands for all of a group. */
export function readCodes(fields: CheckFields, key: string): readonly string[] | undefined {
  const isList = Array.isArray(fields.value(key));
  const codes = fields.texts(key);
  for (const [index, code] of (codes ?? []).entries()) {
    const problem = problemOf(code);
    if (problem !== null) fields.fail(key, problem, isList ? index : undefined);
  }
  return codes;
}

/** Whether a finding is of one of some codes. */
export const isOfCode = ({ code }: Finding, codes: readonly string[]): boolean =>
  codes.some((entry) => namesRule(entry, code));
