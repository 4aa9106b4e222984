import { rowKind } from '../../kinds/row.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

/** What the sections of an object are. */
const partsOf = (target: Resource): string =>
  ({ listener: 'listeners', rule: 'rules' })[rowKind(rowsOf(target)[0]?.id ?? null) as string] ?? 'ports';

/**
 * The API takes two references to one object only when each names a section of it, and each another one.
 *
 * @param present the references that name the object already
 */
export function sectionClash(
  present: readonly Reference[],
  target: Resource,
  section: string | null,
): Refusal | null {
  const [first] = present;
  if (!first) return null;
  const { holder, role } = first;
  const joined = role === 'parent' ? 'is attached to' : 'applies to';
  const sectionOf = ({ value }: Reference) => stringAt(value, ['sectionName']) ?? null;
  const whole = present.find((reference) => sectionOf(reference) === null);
  if (whole && section !== null) {
    return refuse(
      `${describe(holder)} ${joined} the whole of ${describe(target)} already${role === 'parent' ? ', so to every listener that takes it' : ''}, and the API refuses a second reference beside that one.`,
      [
        {
          title: `${role === 'parent' ? 'Attach' : 'Apply'} it only to ${section}`,
          call: {
            id: 'set',
            args: { key: holder.key, path: [...whole.path, 'sectionName'], value: section },
          },
        },
      ],
    );
  }
  if (section !== null) return null;
  return refuse(
    `${describe(holder)} ${joined} ${present.map(sectionOf).join(', ')} of ${describe(target)} already. The API takes either the whole ${target.kind} or ${partsOf(target)} by name, not both.`,
    present.length > 1
      ? []
      : [
          {
            title: `${role === 'parent' ? 'Attach' : 'Apply'} it to the whole instead`,
            call: { id: 'unset', args: { key: holder.key, path: [...first.path, 'sectionName'] } },
          },
        ],
  );
}
