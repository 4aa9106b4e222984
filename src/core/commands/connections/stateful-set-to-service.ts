import { stringAt } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import { refuse } from '../define-command.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';
import { outsideNamespace } from './same-namespace.ts';

/** A StatefulSet names the Service that gives its pods their DNS names. */
export const statefulSetToService = defineConnection({
  ...endings.statefulSetToService,

  join(_topology, { resource: set }, { resource: service }) {
    const outside = outsideNamespace(set, service);
    if (outside) return outside;
    const path = ['spec', 'serviceName'];
    if (stringAt(set.value, path) === service.name) {
      return refuse(`${describe(set)} takes its pods' names from ${describe(service)} already.`);
    }
    return {
      ok: true,
      title: `Name the pods of ${describe(set)} after ${describe(service)}`,
      changes: [{ resource: set, edits: [{ op: 'set', path, value: service.name }] }],
    };
  },
});
