import { groupBy } from '../../incremental/group-by.ts';
import { listed } from '../../text/words.ts';
import { pathText, valueAt } from '../../model/access.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Path } from '../../yaml/json.ts';
import type { MatchConflict, LocatedMatchConflict } from '../../traffic/coverage/match-conflicts.ts';
import type { RuleReport } from '../define-rule.ts';
import type { RuleContext } from '../rule-context.ts';

/** Whether it is known what the two rules match: nothing of it is filled in later. */
const isSettled = ({ loser, winner, rules }: MatchConflict): boolean =>
  rules === null ||
  ![valueAt(loser.value, matchesOf(rules.loser)), valueAt(winner.value, matchesOf(rules.winner))].some(
    holdsUnknown,
  );

const matchesOf = (rule: number): Path => ['spec', 'rules', rule, 'matches'];

/** Conflicts by what loses: a match counts once, however many hostnames and listeners it loses on. */
const byLoser = (conflicts: readonly LocatedMatchConflict[]) => [
  ...groupBy(conflicts, ({ loser, path }) => `${loser.key}#${pathText(path)}`).values(),
];

/** Where conflicts are, in words: `host shop.example.com (listener http)`. */
const places = (conflicts: readonly LocatedMatchConflict[]): string =>
  listed(
    [
      ...new Set(
        conflicts.map(
          ({ hostname, listener }) => `${hostname || 'any host'} (listener ${listener.status.listener.name})`,
        ),
      ),
    ],
    3,
  );

/** Reports what never has a request, for one kind of conflict. */
export function* reportConflicts(
  { matchConflicts }: RuleContext,
  kind: MatchConflict['kind'],
  says: (conflict: MatchConflict) => string,
): Iterable<RuleReport> {
  const conflicts = matchConflicts.filter((one) => one.kind === kind && isSettled(one));
  for (const group of byLoser(conflicts)) {
    const [first] = group;
    if (!first) continue;
    yield {
      on: first.loser,
      path: first.path,
      message: `For ${places(group)} ${says(first)}: ${first.because}.`,
    };
  }
}
