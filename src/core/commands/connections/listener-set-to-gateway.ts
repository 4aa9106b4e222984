import { objectAt, stringAt } from '../../model/access.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { refuse } from '../define-command.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';

/** A ListenerSet adds its listeners to one Gateway; another Gateway replaces it. */
export const listenerSetToGateway = defineConnection({
  ...endings.listenerSetToGateway,

  join(_topology, { resource: set }, { resource: gateway }) {
    const path = ['spec', 'parentRef'];
    const before = objectAt(set.value, path);
    const name = stringAt(before, ['name']);
    const namespace = stringAt(before, ['namespace']);
    if (name === gateway.name && (namespace ?? set.namespace) === gateway.namespace) {
      return refuse(`${describe(set)} adds its listeners to ${describe(gateway)} already.`);
    }
    const foreign = gateway.namespace !== set.namespace;
    const edits: YamlEdit[] =
      Object.keys(before).length === 0
        ? [
            {
              op: 'set',
              path,
              value: { name: gateway.name, ...(foreign && { namespace: gateway.namespace }) },
            },
          ]
        : [{ op: 'set', path: [...path, 'name'], value: gateway.name }];
    if (Object.keys(before).length > 0) {
      if (foreign) edits.push({ op: 'set', path: [...path, 'namespace'], value: gateway.namespace });
      else if (namespace !== undefined) edits.push({ op: 'remove', path: [...path, 'namespace'] });
    }
    return {
      ok: true,
      title: `Add the listeners of ${qualifiedName(set)} to ${describe(gateway)}`,
      changes: [{ resource: set, edits }],
    };
  },
});
