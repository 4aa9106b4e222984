import type { Check } from '../check.ts';
import { changedDocuments } from '../shared/changed-documents.ts';
import { defineCheck } from '../define-check.ts';
import { classParameters } from '../../../roles/class-parameters.ts';
import { whyNotWrite } from '../../../roles/may-write.ts';
import { roleInWords, ROLES, type Persona, type Role } from '../../../roles/role.ts';
import { either } from '../../../text/words.ts';

type WithinRole = Readonly<{ role: Role; namespace: string | null }>;

/** The role in which one has to work to meet a check; null for checks that ask for none. */
export const roleAskedFor = (check: Check): Persona | null => {
  if (check.key !== withinRole.key) return null;
  const { role, namespace } = check.value as WithinRole;
  // A lesson in which developers may not write ListenerSets says so by its locks.
  return { role, namespaces: namespace === null ? null : [namespace], listenerSets: true };
};

/** Met when everything that changed may be written by a role. */
export const withinRole = defineCheck<WithinRole>({
  key: 'within-role',
  group: 'roles and design',
  ofStep: true,
  when: `all documents that were added, changed or removed since the step began may be written by the role (${ROLES.join(', ')}), in the namespace where one is given`,
  otherwise: 'whose the first other document is',
  examples: ['within-role: operator/lobby'],
  read(fields) {
    const text = fields.text('within-role');
    if (text === undefined) return undefined;
    const [written = '', namespace = null, rest] = text.trim().split('/');
    const role = ROLES.find((one) => one === written);
    if (role === undefined || rest !== undefined || namespace === '')
      return fields.fail(
        'within-role',
        `${JSON.stringify(text)} is no role: write ${either([...ROLES])}, or ROLE/namespace.`,
      );
    return { role, namespace };
  },
  expects: ({ role, namespace }) => `Only documents of ${roleInWords(role, namespace ?? '')} have changed.`,
  judge({ role, namespace }, { begin, now }) {
    const parameters = classParameters(now.graph);
    for (const { was, is } of changedDocuments(begin, now)) {
      const object = is ?? was;
      const refusal = whyNotWrite(role, namespace === null ? null : [namespace], object, { parameters });
      if (refusal)
        return {
          met: false,
          found: `${refusal.whose}. ${refusal.ask}.`,
          show: is ? { what: 'object', key: is.key, path: [] } : undefined,
        };
    }
    return { met: true, found: 'Nothing of another role has changed.' };
  },
});
