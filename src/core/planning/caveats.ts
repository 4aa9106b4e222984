import type { Analysis } from '../analysis.ts';
import type { Caveat } from '../commands/command-plan.ts';
import { parseKey, resourceKey } from '../model/resource.ts';
import { slotOf } from '../model/locate.ts';
import { pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';

const counts = ({ severity, suppressed }: Finding): boolean =>
  severity !== 'info' && suppressed === undefined;

/**
 * Findings that exist only because an object was created in this step, and is not complete yet: a new route
 * without a parent is to be expected.
 */
export function birthFindings(before: Analysis, after: Analysis): readonly string[] {
  const there = documentsOf(before);
  const documentOf = ({ at }: Finding): number => {
    const file = after.model.files.get(at.file);
    return file?.slots[slotOf(file, at.docId)]?.id ?? at.docId;
  };
  return after.findings.filter((finding) => !there.has(documentOf(finding))).map(({ id }) => id);
}

const expectedAfter: ReadonlyMap<string, readonly string[]> = new Map(
  rules.flatMap(({ code, expectedAfter: commands }) => (commands ? [[code, commands]] : [])),
);

/** Findings that a command brings about on purpose: whoever cuts an edge knows that nothing leads on from there. */
export const expectedFindings = ({ findings }: Analysis, command: string): readonly string[] =>
  findings.flatMap(({ code, id }) => (expectedAfter.get(code)?.includes(command) ? [id] : []));

function documentsOf({ model }: Analysis): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const file of model.files.values()) for (const slot of file.slots) ids.add(slot.id);
  return ids;
}

/**
 * The new findings of a change. A finding that only moved, with its object or along with a rename, is not new.
 *
 * @param excused ids of findings that are to be expected
 */
export function newFindings(
  before: Analysis,
  after: Analysis,
  excused: ReadonlySet<string>,
): readonly Finding[] {
  const now = new Set(after.findings.map(({ id }) => id));
  const old = new Set(before.findings.map(({ id }) => id));
  const left = new Map<string, number>();
  const count = (mark: string, by: number): number => {
    const total = (left.get(mark) ?? 0) + by;
    left.set(mark, total);
    return total;
  };
  for (const finding of before.findings) {
    if (now.has(finding.id)) continue;
    for (const mark of marksOf(finding)) count(mark, 1);
  }
  const found: Finding[] = [];
  for (const finding of after.findings) {
    if (!counts(finding) || old.has(finding.id) || excused.has(finding.id)) continue;
    const moved = marksOf(finding).some((mark) => (left.get(mark) ?? 0) > 0);
    if (moved) for (const mark of marksOf(finding)) count(mark, -1);
    else found.push(finding);
  }
  return found;
}

/** New findings as caveats, with their fixes. */
export const caveatsOf = (findings: readonly Finding[], before: Analysis): readonly Caveat[] => [
  ...new Map(
    findings.map((finding) => {
      const message = messageOf(finding);
      return [message, { message, remedies: remediesOf(finding, before) }];
    }),
  ).values(),
];

/** Away from its object a message has to name it. */
export function messageOf({ message, resource }: Finding): string {
  if (resource === null) return message;
  const subject = describe(parseKey(resource));
  return message.includes(subject) ? message : `${subject}: ${message}`;
}

/** The fixes of a finding, without those that would only restore what this step removes. */
const remediesOf = ({ fixes }: Finding, { model }: Analysis): readonly Fix[] =>
  fixes.filter(({ call }) => {
    if (call.id !== 'create') return true;
    const { kind: id, name, namespace } = call.args;
    const [group = '', kind = ''] = id.split('/');
    return !model.resources.has(resourceKey({ group, kind, namespace: namespace ?? '', name }));
  });

/** The identity of a finding, independent of the object's name and the document's file. */
const marksOf = ({ code, severity, message, at, path }: Finding): readonly string[] => [
  `${code} ${severity} says ${message}`,
  `${code} ${severity} at ${at.docId} ${pathText(path)}`,
];
