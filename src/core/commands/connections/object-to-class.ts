import { stringAt } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import type { Path } from '../../yaml/json.ts';
import { refuse } from '../define-command.ts';
import { defineConnection, type Connection } from './define-connection.ts';
import { endings, type Endings } from './endings.ts';

/** An object names its class in a field; it has one, so another class replaces it. */
const classField = (ends: Endings, path: Path): Connection =>
  defineConnection({
    ...ends,

    join(_topology, { resource }, { resource: named }) {
      const before = stringAt(resource.value, path);
      if (before === named.name) return refuse(`${describe(resource)} is of class ${named.name} already.`);
      return {
        ok: true,
        title: `Make ${describe(resource)} of class ${named.name}${before === undefined ? '' : ` instead of ${before}`}`,
        changes: [{ resource, edits: [{ op: 'set', path, value: named.name }] }],
      };
    },
  });

export const gatewayToClass = classField(endings.gatewayToClass, ['spec', 'gatewayClassName']);
export const ingressToClass = classField(endings.ingressToClass, ['spec', 'ingressClassName']);
