import { groupBy } from '../incremental/group-by.ts';
import { counted } from '../text/words.ts';
import type { Finding, Fix } from './finding.ts';
import { rules } from './registry.ts';

const onceIn = new Map(rules.map(({ code, once }) => [code, once]));

/**
 * The findings with those left out of which an earlier one says all: what holds for a whole file, and what is not known for
 * one cause, as of the Gateway of a hundred routes that is not in the manifests. The first speaks of all places, and marks
 * all their edges. Suppressed findings stay as they are, and stand for no others.
 *
 * @param findings in the order in which they are read
 */
export function sayOnce(findings: readonly Finding[]): readonly Finding[] {
  return Array.from(groupBy(findings, topicOf).values(), ([first, ...others]) => standingFor(first, others));
}

/** What is offered for a certificate that is not here concerns all that serve with it. */
const isCertificateFix = ({ call }: Fix): boolean =>
  call.id === 'take-as-present' ||
  call.id === 'create-throwaway-certificate' ||
  (call.id === 'create' && call.args.kind === '/Secret');

/** What a finding is about, as a text that others about the same share. */
function topicOf({ id, code, severity, message, at, fixes, suppressed }: Finding): string {
  const once = suppressed === undefined ? onceIn.get(code) : undefined;
  if (once === 'file') return `file ${at.file}`;
  if (once === 'cause' && severity === 'info' && fixes.every(isCertificateFix))
    return `cause ${code} ${message}`;
  return `id ${id}`;
}

function standingFor(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0 || onceIn.get(first.code) === 'file') return first;
  const places = counted(others.length, 'more place refers', 'more places refer');
  return {
    ...first,
    explanation: `${first.explanation} ${places} to it.`,
    edges: [...first.edges, ...others.flatMap(({ edges }) => edges)],
  };
}
