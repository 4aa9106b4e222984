import { IGNORE_ANNOTATION, ignoredRules, namesRule } from '../model/ignored-rules.ts';
import type { ModelFile } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { memo } from '../incremental/memo.ts';
import type { Topology } from '../topology/topology.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { rules } from './registry.ts';
import { idleSuppression } from './suppression/idle.ts';

const codes: readonly string[] = rules.map(({ code }) => code);

/** Rules of the API server have codes of their own, which are not in the catalogue. */
const isKnown = (entry: string): boolean =>
  entry.startsWith('admission/') || codes.some((code) => namesRule(entry, code));

const entriesOf: (resource: Resource) => readonly string[] = memo(({ value }) => ignoredRules(value));

/** The objects of a file that ignore rules. */
const ignoringIn = memo(({ slots }: ModelFile): readonly Resource[] =>
  slots.flatMap(({ resources }) => resources.filter((resource) => entriesOf(resource).length > 0)),
);

/**
 * Marks the ignored findings: because their object says so with its annotation
 * `gatehouse.dev/ignore`, or the workspace with its setting. They stay in the list, so that they can be counted and
 * seen. An annotation that ignores nothing is a finding itself, behind the others.
 */
export function suppress(findings: readonly Finding[], topology: Topology): readonly Finding[] {
  const { model, options } = topology;
  const byWorkspace = (code: string): boolean => options.suppressed.some((entry) => namesRule(entry, code));
  const used = new Map<Resource, Set<string>>();
  const mark = (finding: Finding): Finding => {
    const { code, resource: key } = finding;
    const resource = key === null ? undefined : model.resources.get(key);
    const entries = resource ? entriesOf(resource).filter((entry) => namesRule(entry, code)) : [];
    if (resource && entries.length > 0) {
      const before = used.get(resource) ?? new Set();
      used.set(resource, before);
      for (const entry of entries) before.add(entry);
      return { ...finding, suppressed: 'object' };
    }
    return byWorkspace(code) ? { ...finding, suppressed: 'workspace' } : finding;
  };
  const marked = findings.map(mark);
  const idle = Array.from(model.files.values(), ignoringIn)
    .flat()
    .filter((resource) => model.resources.get(resource.key) === resource)
    .flatMap((resource) => idleEntries(resource, used.get(resource)));
  return idle.length === 0 ? marked : [...marked, ...idle.map(mark)];
}

function idleEntries(resource: Resource, used: ReadonlySet<string> | undefined): readonly Finding[] {
  if (resource.stale) return [];
  return entriesOf(resource)
    .filter((entry) => used?.has(entry) !== true && !namesRule(entry, idleSuppression.code))
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
