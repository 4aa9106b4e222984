import { IGNORE_ANNOTATION, ignoredRules, namesRule } from '../model/ignored-rules.ts';
import type { Resource } from '../model/resource.ts';
import { gathered } from '../incremental/gathered.ts';
import { memo } from '../incremental/memo.ts';
import type { Topology } from '../topology/topology.ts';
import { trackedAll } from '../topology/tracked.ts';
import type { Found } from './create-engine.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { rules } from './registry.ts';
import { idleSuppression } from './suppression/idle.ts';

const codes: readonly string[] = rules.map(({ code }) => code);

/** Rules of the API server have codes of their own, which are not in the catalogue. */
const isKnown = (entry: string): boolean =>
  entry.startsWith('admission/') || codes.some((code) => namesRule(entry, code));

const entriesOf: (resource: Resource) => readonly string[] = memo(({ value }) => ignoredRules(value));

/** The objects that ignore rules. */
const ignoring = trackedAll((resource) => (entriesOf(resource).length > 0 ? resource : undefined));

const isFound = (value: readonly Finding[] | Resource | undefined): value is readonly Finding[] =>
  Array.isArray(value);

const marked = gathered<
  readonly Finding[] | Resource,
  string,
  readonly Finding[] | Resource,
  readonly Finding[],
  readonly string[]
>({
  says: (value, subject) => [[subject, value]],
  sameItem: Object.is,
  conclude: (said, _, byWorkspace) => {
    const values = Array.from(said.values(), ([value]) => value);
    const resource = values.find((value): value is Resource => value !== undefined && !isFound(value));
    return withMarks(values.find(isFound) ?? [], resource, byWorkspace);
  },
  basis: (byWorkspace) => byWorkspace,
});

/**
 * Marks the ignored findings: because their object says so with its annotation
 * `gatehouse.dev/ignore`, or the workspace with its setting. They stay in the list, so that they can be counted and
 * seen. An annotation that ignores nothing is a finding itself, behind the others.
 */
export const suppress = (found: Found, { index, options }: Pick<Topology, 'index' | 'options'>): Found =>
  marked([found, ignoring(index)], index.memory, options.suppressed);

function withMarks(
  findings: readonly Finding[],
  resource: Resource | undefined,
  byWorkspace: readonly string[],
): readonly Finding[] {
  const used = new Set<string>();
  const mark = (finding: Finding): Finding => {
    const { code } = finding;
    const entries = resource ? entriesOf(resource).filter((entry) => namesRule(entry, code)) : [];
    for (const entry of entries) used.add(entry);
    if (entries.length > 0) return { ...finding, suppressed: 'object' };
    return byWorkspace.some((entry) => namesRule(entry, code))
      ? { ...finding, suppressed: 'workspace' }
      : finding;
  };
  const found = findings.map(mark);
  return resource ? [...found, ...idleEntries(resource, used).map(mark)] : found;
}

function idleEntries(resource: Resource, used: ReadonlySet<string>): readonly Finding[] {
  if (resource.stale) return [];
  return entriesOf(resource)
    .filter((entry) => !used.has(entry) && !namesRule(entry, idleSuppression.code))
    .map((entry) => idleFinding(resource, entry));
}

function idleFinding(resource: Resource, entry: string): Finding {
  const finding = makeFinding(idleSuppression, {
    on: resource,
    path: ['metadata', 'annotations', IGNORE_ANNOTATION],
    message: isKnown(entry)
      ? `${entry} is ignored here, and finds nothing here.`
      : `${entry} is ignored here, and is no rule.`,
    fixes: [
      {
        title: `Stop ignoring ${entry}`,
        call: { id: 'stop-ignoring-rule', args: { key: resource.key, code: entry } },
      },
    ],
  });
  return { ...finding, id: `${finding.id}:${entry}` };
}
