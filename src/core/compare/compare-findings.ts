import { groupBy } from '../incremental/group-by.ts';
import { pathText } from '../model/access.ts';
import type { Finding } from '../rules/finding.ts';

/** The findings of one side that the other has not. */
export type FindingChanges = Readonly<{ introduced: readonly Finding[]; fixed: readonly Finding[] }>;

/** A text in which a file or a place in one is named. */
const FILE = /[^\s"'`()]+\.(?:ya?ml|json)(?::\d+)*/g;

const wordsOf = ({ message, serverWords = message }: Finding): string => serverWords.replaceAll(FILE, '*');
const withoutNumbers = (text: string): string => text.replaceAll(/\d+/g, '#');
const placeOf = ({ path }: Finding): string => pathText(path);
const fieldOf = ({ path }: Finding): string => pathText(path.filter((step) => typeof step === 'string'));

const exactly = (finding: Finding): string => `${about(finding)}\n${placeOf(finding)}\n${wordsOf(finding)}`;

const about = ({ code, resource }: Finding): string => `${code}\n${resource ?? ''}`;

/**
 * What makes two findings one cause, the surest first: an item that comes before shifts the places of all behind it, words may
 * name places, and what is said once for many objects stands at the first of them.
 */
const identities: readonly ((finding: Finding) => string)[] = [
  (finding) => exactly(finding),
  (finding) => `${about(finding)}\n${fieldOf(finding)}\n${wordsOf(finding)}`,
  (finding) => `${about(finding)}\n${placeOf(finding)}\n${withoutNumbers(wordsOf(finding))}`,
  (finding) => `${about(finding)}\n${fieldOf(finding)}\n${withoutNumbers(wordsOf(finding))}`,
  (finding) => (finding.severity === 'info' ? `${finding.code}\n${wordsOf(finding)}` : exactly(finding)),
];

const counts = ({ suppressed }: Finding): boolean => suppressed === undefined;

/**
 * Compares what is wrong on two sides. A finding is the same by its rule, its object, the field and the words, not by the
 * line or the file it stands in (docs/model/comparison.md#findings).
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  let fixed = before.filter(counts);
  let introduced = after.filter(counts);
  for (const identity of identities) {
    const [was, is] = [groupBy(fixed, identity), groupBy(introduced, identity)];
    const common = (id: string): number => Math.min(was.get(id)?.length ?? 0, is.get(id)?.length ?? 0);
    const unmatched = (groups: typeof was): ReadonlySet<Finding> =>
      new Set([...groups].flatMap(([id, findings]) => findings.slice(common(id))));
    const [stillFixed, stillIntroduced] = [unmatched(was), unmatched(is)];
    fixed = fixed.filter((finding) => stillFixed.has(finding));
    introduced = introduced.filter((finding) => stillIntroduced.has(finding));
  }
  return { introduced, fixed };
}
